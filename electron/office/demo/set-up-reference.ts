import { v7 as newId } from 'uuid'
import type { Item } from '#shared/contract/reference.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { Stage } from './demo-context.ts'
import { nationalities } from './users.ts'

/** Ids of what the example office works with. */
export interface Reference {
  warehouses: { tripoli: string; benghazi: string; sebha: string }
  projects: string[]
  donors: string[]
  suppliers: string[]
  transporter: string
  sites: { id: string; group: 'migrant' | 'idp' | 'returnee'; type: 'detention-monthly' | 'targeted' | 'emergency' }[]
  detention: string[]
  embassies: Record<string, string>
  items: Record<
    'blanket' | 'mat' | 'jerrycan' | 'tarpaulin' | 'kitchen' | 'hygieneFamily' | 'women' | 'men' | 'soap',
    Item
  >
  kit: string
}

const itemCodes = {
  blanket: 'HSHEBLANPMT1',
  mat: 'HSHEMATTPLA1',
  jerrycan: 'HCONJCANPC10',
  tarpaulin: 'HSHETARPW406',
  kitchen: 'KRELCOOSETA',
  hygieneFamily: 'KRELHYPA05P',
  women: 'HHYGPERSSEF1',
  men: 'HHYGPERSSEM1',
  soap: 'HHYGSOAP100G',
} as const

/** Warehouses, projects, places and partners, all invented, entered by those whose work it is. */
export async function setUpReference(stage: Stage, firstDay: Day): Promise<Reference> {
  const admin = stage.as('administrator').reference
  await admin.addSampleItems({ callId: newId() })
  const { items } = await admin.all()
  const byCode = (code: string): Item => {
    const found = items.find((item) => item.code === code)
    if (!found) throw new Error(`The item sample lacks ${code}`)
    return found
  }
  const of = { ...itemCodes }
  const chosen = {
    blanket: byCode(of.blanket),
    mat: byCode(of.mat),
    jerrycan: byCode(of.jerrycan),
    tarpaulin: byCode(of.tarpaulin),
    kitchen: byCode(of.kitchen),
    hygieneFamily: byCode(of.hygieneFamily),
    women: byCode(of.women),
    men: byCode(of.men),
    soap: byCode(of.soap),
  }

  const warehouse = async (
    code: string,
    nameEn: string,
    nameFr: string,
    nameAr: string,
    pcode: string,
    central: boolean,
  ) => {
    const id = newId()
    const type = central ? 'central' : 'regional'
    await admin.saveWarehouse({ callId: newId(), id, code, nameEn, nameFr, nameAr, type, pcode, status: 'open' })
    return id
  }
  const warehouses = {
    tripoli: await warehouse('TIP', 'Tripoli Main', 'Tripoli principal', 'مستودع طرابلس الرئيسي', 'LY021104', true),
    benghazi: await warehouse('BEN', 'Benghazi Hub', 'Dépôt de Benghazi', 'مستودع بنغازي', 'LY010304', false),
    sebha: await warehouse('SEB', 'Sebha Hub', 'Dépôt de Sebha', 'مستودع سبها', 'LY031901', false),
  }

  const projects: string[] = []
  const donors: string[] = []
  for (const [code, donorCode, donorName, title] of projectList) {
    const donorId = newId()
    await admin.saveDonor({ callId: newId(), id: donorId, code: donorCode, name: donorName })
    const id = newId()
    const dates = { startsOn: addDays(firstDay, -60), endsOn: addDays(firstDay, 400) }
    await admin.saveProject({ callId: newId(), id, code, title, donorId, ...dates, status: 'open' })
    projects.push(id)
    donors.push(donorId)
  }

  const party = async (kind: 'supplier' | 'transporter' | 'embassy', nameEn: string, country = '') => {
    const id = newId()
    await admin.saveParty({ callId: newId(), id, nameEn, nameFr: '', nameAr: '', kind, country, status: 'active' })
    return id
  }
  const suppliers = [
    await party('supplier', 'Al Sahel Trading'),
    await party('supplier', 'Mediterranean Relief Supply'),
  ]
  const transporter = await party('transporter', 'Green Mountain Transport')
  const embassies: Record<string, string> = {}
  for (const { code } of nationalities)
    embassies[code] = await party('embassy', `Embassy, consular section (${code})`, code)

  const sites: Reference['sites'] = []
  for (const { type, group, kind, sensitive, pcode, names } of siteList) {
    const [nameEn, nameFr, nameAr] = names
    const id = newId()
    await admin.saveSite({ callId: newId(), id, nameEn, nameFr, nameAr, type, pcode, sensitive, status: 'open' })
    sites.push({ id, group, type: kind })
  }

  const kitId = newId()
  await admin.saveKit({
    callId: newId(),
    id: kitId,
    code: 'FAMILY-NFI',
    nameEn: 'Family NFI kit',
    nameFr: 'Kit NFI familial',
    nameAr: 'حزمة المواد غير الغذائية للأسرة',
    variant: 'household',
    contents: [
      { itemId: chosen.blanket.id, quantity: 3 },
      { itemId: chosen.mat.id, quantity: 2 },
      { itemId: chosen.jerrycan.id, quantity: 1 },
      { itemId: chosen.kitchen.id, quantity: 1 },
    ],
    endorsedOn: firstDay,
    endorsedBy: 'Shelter and NFI sector working group',
  })
  const detention = sites.filter((site) => site.type === 'detention-monthly').map((site) => site.id)
  return {
    warehouses,
    projects,
    donors,
    suppliers,
    transporter,
    sites,
    detention,
    embassies,
    items: chosen,
    kit: kitId,
  }
}

const projectList = [
  ['LY-0231', 'NRF', 'Northern Relief Fund', 'Emergency relief for displaced families'],
  ['LY-0244', 'CST', 'Coastal States Trust Fund', 'Assistance in detention centres and at disembarkation'],
  ['LY-0257', 'HLM', 'Helm Foundation', 'Winter assistance in the south'],
  ['LY-0260', 'ALB', 'Albatross Initiative', 'Voluntary humanitarian return'],
] as const

const siteList = [
  {
    type: 'detention-centre',
    group: 'migrant',
    kind: 'detention-monthly',
    sensitive: true,
    pcode: 'LY021104',
    names: ['Al Nakheel detention centre', "Centre de détention d'Al Nakheel", 'مركز احتجاز النخيل'],
  },
  {
    type: 'detention-centre',
    group: 'migrant',
    kind: 'detention-monthly',
    sensitive: true,
    pcode: 'LY010304',
    names: ['Al Wadi detention centre', "Centre de détention d'Al Wadi", 'مركز احتجاز الوادي'],
  },
  {
    type: 'disembarkation-point',
    group: 'migrant',
    kind: 'emergency',
    sensitive: false,
    pcode: 'LY021104',
    names: ['Tripoli quay 4', 'Quai 4 de Tripoli', 'رصيف طرابلس 4'],
  },
  {
    type: 'damaged-homes',
    group: 'returnee',
    kind: 'targeted',
    sensitive: false,
    pcode: 'LY010304',
    names: ['Al Salam quarter', "Quartier d'Al Salam", 'حي السلام'],
  },
  {
    type: 'collective-shelter',
    group: 'idp',
    kind: 'targeted',
    sensitive: false,
    pcode: 'LY031901',
    names: ['Old school shelter', "Abri de l'ancienne école", 'مأوى المدرسة القديمة'],
  },
] as const
