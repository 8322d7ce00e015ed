import { readFileSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import type { OfficeClient } from '#office/context.ts'
import { newOfficeProcess } from '#office/office-process.ts'
import { clientOf } from '#office/router.ts'
import type { Vault } from '#office/session/vault.ts'
import { parseCountryProfile } from '#shared/domain/reference/country-profile.ts'
import { administrator, makeDatabase, type TestDatabase, testOffice } from './office-file.ts'

type Input<P extends (input: never) => unknown> = Parameters<P>[0]
export type ReceiveInput = Input<OfficeClient['stock']['receive']>
export type DispatchInput = Input<OfficeClient['stock']['dispatch']>
export type ItemInput = Input<OfficeClient['reference']['saveItem']>

/** The contract of a real encrypted office on which somebody may do all warehouse work, with short ways to ask it. */
export interface WarehouseOffice extends TestDatabase {
  client: OfficeClient
  tripoli: string
  sebha: string
  donor: string
  supplier: string
  project: string
  otherProject: string
  blanket: string
  /** Tracks batch and expiry. */
  soap: string
  item(change?: Partial<ItemInput>): Promise<string>
  /** A receipt of one line of good goods, unless said otherwise. */
  receipt(line: Partial<ReceiveInput['lines'][number]>, change?: Partial<ReceiveInput>): ReceiveInput
  receive: (...input: Parameters<WarehouseOffice['receipt']>) => Promise<{ id: string; number: string }>
  waybill(lines: DispatchInput['lines'], change?: Partial<DispatchInput>): DispatchInput
  dispatch: (...input: Parameters<WarehouseOffice['waybill']>) => Promise<{ id: string; number: string }>
  /** The one lot of an item with these facts; the test ends when there is none. */
  lot(itemId: string, facts?: { batch?: string; condition?: 'good' | 'damaged'; projectId?: string }): Promise<string>
  /** What is in a place now by its movements: units of an item, good and damaged together unless said. */
  units(placeId: string, itemId: string, condition?: 'good' | 'damaged'): number
}

const names = { nameFr: '', nameAr: '' }

export async function makeWarehouseOffice(): Promise<WarehouseOffice> {
  const office = await makeDatabase()
  office.clock.set('2026-11-20T09:00:00.000Z')
  const running = newOfficeProcess({
    vaultOptions: { clock: office.clock },
    programVersion: 'test',
    log: (message, detail) => process.stderr.write(`${message} ${String(detail)}\n`),
  })
  // What a worker is opened with; warehouse work asks nothing else of the vault.
  const workersPart: Pick<Vault, 'database' | 'dataKey'> = { database: office, dataKey: office.key }
  running.open = {
    vault: workersPart as Vault,
    database: office,
    record: { id: testOffice, name: 'Tripoli', code: 'TIP', country: 'libya', demo: false, timeZone: 'Africa/Tripoli' },
    profile: parseCountryProfile(JSON.parse(readFileSync('resources/countries/libya.json', 'utf8'))),
    user: {
      ...{ id: administrator.id, name: administrator.name },
      roles: ['storekeeper', 'logistics-officer', 'programme-officer'],
      ...({ language: 'en', digits: 'latn', theme: 'auto', mustChangePassphrase: false } as const),
    },
  }
  const client = clientOf(running)
  const ids = await addReference(client)

  const item: WarehouseOffice['item'] = async (change) => (await client.reference.saveItem(itemOf(change))).id
  const receipt: WarehouseOffice['receipt'] = (line, change) => ({
    ...{ callId: newId(), id: newId(), warehouseId: ids.tripoli, projectId: ids.project },
    source: { kind: 'supplier', partyId: ids.supplier },
    noWaybillReason: 'brought by hand',
    happenedOn: '2026-10-05',
    receivedBy: 'Salma',
    lines: [{ itemId: ids.blanket, sent: line.good ?? 0, good: 0, damaged: 0, missing: 0, ...line }],
    ...change,
  })
  const waybill: WarehouseOffice['waybill'] = (lines, change) => ({
    ...{ callId: newId(), id: newId(), warehouseId: ids.tripoli },
    destination: { kind: 'warehouse', warehouseId: ids.sebha },
    happenedOn: '2026-10-10',
    ...{ vehiclePlate: '5-12345', driverName: 'Ali' },
    lines,
    ...change,
  })
  return {
    ...office,
    client,
    ...ids,
    item,
    receipt,
    receive: (line, change) => client.stock.receive(receipt(line, change)),
    waybill,
    dispatch: (lines, change) => client.stock.dispatch(waybill(lines, change)),
    lot: async (itemId, facts = {}) => {
      const found = await office.db
        .selectFrom('lot')
        .select('id')
        .where('item_id', '=', itemId)
        .where('project_id', '=', facts.projectId ?? ids.project)
        .where('condition', '=', facts.condition ?? 'good')
        .$if(facts.batch !== undefined, (query) => query.where('batch', '=', facts.batch ?? ''))
        .execute()
      const [only] = found
      if (!only || found.length > 1) throw new Error(`${found.length} lots, not one`)
      return only.id
    },
    units: (placeId, itemId, condition) =>
      Number(
        office.raw
          .prepare(
            `select coalesce(sum(case to_place_id when :place then quantity else -quantity end), 0)
             from movement join lot on lot.id = lot_id
             where :place in (to_place_id, from_place_id) and item_id = :item and condition like :condition`,
          )
          .pluck()
          .get({ place: placeId, item: itemId, condition: condition ?? '%' }),
      ),
  }
}

/** An item counted in pieces that tracks nothing, unless said otherwise. */
export function itemOf(change: Partial<ItemInput> = {}): ItemInput {
  const id = newId()
  return {
    ...{ callId: newId(), id, code: `I-${id.slice(-12).toUpperCase()}`, nameEn: 'Blanket', ...names },
    ...({ category: 'nfi', unit: 'piece', packUnit: '', unitsPerPack: 1 } as const),
    ...{ weightGrams: 1600, volumeMillilitres: 8000 },
    ...{ tracksBatch: false, tracksExpiry: false, warnDaysBeforeExpiry: 90, isMenstrualHygiene: false, barcode: '' },
    status: 'active',
    ...change,
  }
}

async function addReference(client: OfficeClient) {
  const { reference } = client
  const ids = { tripoli: newId(), sebha: newId(), donor: newId(), supplier: newId() }
  await reference.saveDonor({ callId: newId(), id: ids.donor, code: 'JPN', name: 'Japan' })
  const project = async (code: string) => {
    const [id, donorId] = [newId(), ids.donor]
    const dates = { startsOn: '2026-01-01', endsOn: '2027-12-31' }
    await reference.saveProject({ callId: newId(), id, code, title: 'Relief', donorId, ...dates, status: 'open' })
    return id
  }
  const party = { nameEn: 'Supplier & Sons', ...names, kind: 'supplier', country: '', status: 'active' } as const
  await reference.saveParty({ callId: newId(), id: ids.supplier, ...party })
  for (const [id, code, nameEn] of [
    [ids.tripoli, 'TIP', 'Tripoli Main'],
    [ids.sebha, 'SEB', 'Sebha Hub'],
  ] as const) {
    const more = { nameFr: '', nameAr: code === 'TIP' ? 'طرابلس' : 'سبها', type: 'central', pcode: '' } as const
    await reference.saveWarehouse({ callId: newId(), id, code, nameEn, ...more, status: 'open' })
  }
  const blanket = itemOf({ code: 'BLANKET' })
  const soap = itemOf({ code: 'SOAP', nameEn: 'Soap', category: 'hygiene', tracksBatch: true, tracksExpiry: true })
  await reference.saveItem(blanket)
  await reference.saveItem(soap)
  return {
    ...ids,
    project: await project('LY-0231'),
    otherProject: await project('LY-0400'),
    blanket: blanket.id,
    soap: soap.id,
  }
}

/** The code and data of the declared error that a call ends with; the test ends when it does not. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (typeof error === 'object' && error !== null && 'code' in error && 'data' in error) {
    return { code: String(error.code), data: error.data }
  }
  throw new Error(`Not refused: ${String(error)}`)
}
