import { cpSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import type { Item } from '#shared/contract/reference.ts'
import { addDays } from '#shared/domain/dates.ts'
import { openTestOffice } from '#tests/support/test-office.ts'

/** An office with two warehouses, goods of two expiries in the first, and a storekeeper who signs in at the window. */
export interface StorekeepersOffice {
  passphrase: string
  /** Of the manager, who approves what the storekeeper reports. */
  managersPassphrase: string
  today: string
  /** Expires sooner: 50 in Tripoli Main. */
  early: string
  /** Expires later: 100 in Tripoli Main. */
  late: string
}

const item = (code: string, nameEn: string, change: Partial<Item> = {}): Item => ({
  id: newId(),
  code,
  nameEn,
  nameFr: '',
  nameAr: '',
  category: 'nfi',
  unit: 'piece',
  packUnit: '',
  unitsPerPack: 1,
  weightGrams: 500,
  volumeMillilitres: 2000,
  tracksBatch: false,
  tracksExpiry: false,
  warnDaysBeforeExpiry: 90,
  isMenstrualHygiene: false,
  barcode: '',
  status: 'active',
  ...change,
})

/** Makes the office through its contract and leaves it in `folder`, closed. */
export async function makeStorekeepersOffice(folder: string): Promise<StorekeepersOffice> {
  const office = await openTestOffice({
    now: new Date().toISOString(),
    roles: ['administrator', 'storekeeper', 'manager'],
  })
  const today = new Date().toISOString().slice(0, 10)
  const admin = office.as('administrator').reference
  const soap = item('SOAP', 'Soap, body', { category: 'hygiene', tracksBatch: true, tracksExpiry: true })
  const names = { BLANKET: 'Blanket, thermal', MAT: 'Mat, plastic', JERRYCAN: 'Jerrycan, 10 L', BUCKET: 'Bucket, 14 L' }
  const plain = Object.entries(names).map(([code, name]) =>
    item(code, name, code === 'MAT' ? { barcode: '6291041' } : {}),
  )
  for (const one of [soap, ...plain]) await admin.saveItem({ ...one, callId: newId() })
  const warehouse = { nameFr: '', nameAr: '', type: 'central' as const, pcode: '', status: 'open' as const }
  const tripoli = newId()
  await admin.saveWarehouse({ ...warehouse, callId: newId(), id: tripoli, code: 'TIP', nameEn: 'Tripoli Main' })
  await admin.saveWarehouse({ ...warehouse, callId: newId(), id: newId(), code: 'SEB', nameEn: 'Sebha Hub' })
  const donorId = newId()
  await admin.saveDonor({ callId: newId(), id: donorId, code: 'ECHO', name: 'European Commission' })
  const projectId = newId()
  const dates = { startsOn: addDays(today, -200), endsOn: addDays(today, 200) }
  await admin.saveProject({
    ...{ callId: newId(), id: projectId, code: 'LY-0231', title: 'Winter relief', donorId, ...dates, status: 'open' },
  })
  await admin.saveParty({
    ...{ callId: newId(), id: newId(), nameEn: 'Al Sahel Trading', nameFr: '', nameAr: '', kind: 'supplier' },
    ...{ country: '', status: 'active' },
  })
  const [early, late] = [addDays(today, 40), addDays(today, 400)]
  const line = (batch: string, expiresOn: string, good: number) => ({
    ...{ itemId: soap.id, batch, expiresOn, sent: good, good, damaged: 0, missing: 0 },
  })
  await office.as('storekeeper').stock.receive({
    ...{ callId: newId(), id: newId(), warehouseId: tripoli, projectId, source: { kind: 'donor', donorId } },
    ...{ waybillNumber: 'ECHO-1', happenedOn: addDays(today, -3), receivedBy: 'The storekeeper' },
    lines: [line('LATE', late, 100), line('EARLY', early, 50)],
  })
  const passphrase = office.passphraseOf('storekeeper')
  const managersPassphrase = office.passphraseOf('manager')
  await office.leave()
  cpSync(office.folder, folder, { recursive: true })
  await office.close()
  return { passphrase, managersPassphrase, today, early, late }
}
