import { cpSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import type { OfficeClient } from '#office/context.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { openTestOffice } from '#tests/support/test-office.ts'
import { startOffice } from '../../electron/office/cli/open-office.ts'

/** An office with goods in stock, a site and a project, and nothing distributed yet. */
export interface DistributionOffice {
  today: string
  warehouseId: string
  projectId: string
  siteId: string
  itemId: string
  signIn: Record<'programme-officer' | 'storekeeper' | 'manager', { name: string; passphrase: string }>
}

const names = (nameEn: string) => ({ nameEn, nameFr: '', nameAr: '' })

/** Makes the office through its contract and leaves it in `folder`, closed. */
export async function makeDistributionOffice(folder: string): Promise<DistributionOffice> {
  const roles = ['administrator', 'programme-officer', 'storekeeper', 'manager'] as const
  const office = await openTestOffice({ now: new Date().toISOString(), roles })
  const today = new Date().toISOString().slice(0, 10)
  const call = () => ({ callId: newId() })
  const { reference } = office.as('administrator')
  const plain = {
    category: 'nfi',
    unit: 'piece',
    packUnit: '',
    unitsPerPack: 1,
    barcode: '',
    status: 'active',
  } as const
  const lasting = { tracksBatch: false, tracksExpiry: false, warnDaysBeforeExpiry: 0, isMenstrualHygiene: false }
  const measures = { weightGrams: 1600, volumeMillilitres: 8000 }
  const [blanket, mat] = [newId(), newId()]
  for (const [id, code, name] of [
    [blanket, 'BLANKET', 'Blanket, thermal'],
    [mat, 'MAT', 'Mat, plastic'],
  ] as const) {
    await reference.saveItem({ ...call(), id, code, ...names(name), ...plain, ...lasting, ...measures })
  }
  const kit = { code: 'SLEEP', ...names('Sleeping kit'), variant: 'winter', endorsedOn: null, endorsedBy: '' } as const
  const contents = [
    { itemId: blanket, quantity: 2 },
    { itemId: mat, quantity: 1 },
  ]
  await reference.saveKit({ ...call(), id: newId(), ...kit, contents })
  const donorId = newId()
  await reference.saveDonor({ ...call(), id: donorId, code: 'ECHO', name: 'European Commission' })
  const projectId = newId()
  const runs = { startsOn: addDays(today, -200), endsOn: addDays(today, 200), status: 'open' } as const
  await reference.saveProject({ ...call(), id: projectId, code: 'LY-0231', title: 'Winter relief', donorId, ...runs })
  const open = { pcode: '', status: 'open' } as const
  const school = { ...names('Janzour school'), type: 'school', sensitive: false } as const
  const siteId = newId()
  await reference.saveSite({ ...call(), id: siteId, ...school, ...open })
  const warehouseId = newId()
  const tripoli = { code: 'TIP', ...names('Tripoli Main'), type: 'central' } as const
  await reference.saveWarehouse({ ...call(), id: warehouseId, ...tripoli, ...open })
  await office.as('storekeeper').stock.receive({
    ...{ ...call(), id: newId(), warehouseId, projectId, source: { kind: 'donor', donorId } },
    ...{ waybillNumber: 'ECHO-1', happenedOn: addDays(today, -3), receivedBy: 'The storekeeper' },
    lines: [blanket, mat].map((itemId) => ({ itemId, sent: 100, good: 100, damaged: 0, missing: 0 })),
  })
  const who = (role: Role) => ({ name: `The ${role}`, passphrase: office.passphraseOf(role) })
  const signIn = {
    'programme-officer': who('programme-officer'),
    storekeeper: who('storekeeper'),
    manager: who('manager'),
  }
  await office.leave()
  cpSync(office.folder, folder, { recursive: true })
  await office.close()
  return { today, warehouseId, projectId, siteId, itemId: blanket, signIn }
}

/** What somebody does in the office while no window is open on it. */
export async function asPerson<T>(
  folder: string,
  { name, passphrase }: { name: string; passphrase: string },
  act: (client: OfficeClient) => Promise<T>,
): Promise<T> {
  const { office, client } = startOffice()
  try {
    const { users } = await client.session.openFolder({ folder })
    await client.session.signIn({ userId: users.find((one) => one.name === name)?.id ?? '', passphrase })
    return await act(client)
  } finally {
    await office.stop()
  }
}

/** The programme officer's part: ten blankets are planned for the school, agreed or not. */
export async function planBlankets(folder: string, office: DistributionOffice, agreed: boolean): Promise<string> {
  return asPerson(folder, office.signIn['programme-officer'], async ({ distribution }) => {
    const { projectId, siteId, itemId, today } = office
    const agreement = { with: 'Community council', role: '', on: today, place: 'School yard', time: '09:00' }
    const { number } = await distribution.plan({
      ...{ callId: newId(), id: newId(), projectId, siteId, type: 'blanket', plannedOn: today },
      ...{ targetHouseholds: 5, targetPeople: 20, items: [{ itemId, quantity: 10 }] },
      agreement: agreed ? agreement : null,
    })
    return number
  })
}

/** The storekeeper's part: what is planned leaves by waybill, and its arrival at the site is recorded. */
export async function sendGoods(folder: string, office: DistributionOffice): Promise<void> {
  await asPerson(folder, office.signIn.storekeeper, async ({ distribution, stock }) => {
    const [row] = await distribution.destinations()
    if (!row) throw new Error('Nothing is planned')
    const { items } = await distribution.get({ id: row.id })
    const proposed = await stock.proposeLots({
      ...{ warehouseId: office.warehouseId, happenedOn: office.today },
      wanted: items.map(({ itemId, planned }) => ({ itemId, projectId: row.projectId, quantity: planned })),
    })
    const lines = proposed.flatMap((one) => one.lines).map(({ lotId, quantity }) => ({ lotId, quantity }))
    const waybill = await stock.dispatch({
      ...{ callId: newId(), id: newId(), warehouseId: office.warehouseId, happenedOn: office.today, lines },
      ...{ destination: { kind: 'distribution', distributionId: row.id }, vehiclePlate: '5-1234', driverName: 'Ali' },
    })
    await stock.arrive({
      ...{ callId: newId(), id: newId(), waybillId: waybill.id, happenedOn: office.today, receivedBy: 'Team leader' },
      lines: lines.map(({ lotId, quantity }) => ({ lotId, good: quantity, damaged: 0, missing: 0 })),
    })
  })
}
