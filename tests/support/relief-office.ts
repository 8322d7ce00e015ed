import { readFileSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { ownOffice } from '#db/queries/settings/own-office.ts'
import { addOutsidePlace } from '#db/queries/stock/place.ts'
import type { Tx } from '#db/schema.ts'
import type { ReadCall, WriteCall } from '#office/context.ts'
import type { Posted } from '#office/distribution/plan-distribution.ts'
import { appendEntry } from '#office/journal/append-entry.ts'
import { placeOf } from '#office/reference/place-of.ts'
import { type DocumentToPost, postDocument } from '#office/stock/document/post-document.ts'
import { type Day, dayOf } from '#shared/domain/dates.ts'
import type { SiteType } from '#shared/domain/people/population.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { parseCountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { ItemUnit } from '#shared/domain/reference/item.ts'
import { administrator, makeDatabase, must, outsidePlaces, type TestDatabase, testOffice } from './office-file.ts'
import { findOrAddLot } from './one-lot.ts'

type Seen<T> = Exclude<T, { problem: string }>

/** People of the office, by what they do. */
const people = {
  storekeeper: { id: newId(), name: 'Salma Khalil', roles: ['storekeeper'] },
  programme: { id: newId(), name: 'Omar Fathi', roles: ['programme-officer'] },
  logistics: { id: newId(), name: 'Karim Haddad', roles: ['logistics-officer'] },
  manager: { id: newId(), name: 'Nadia Amari', roles: ['manager'] },
  reporter: { id: newId(), name: 'Yusuf Ben Ali', roles: ['report-officer'] },
  consular: { id: newId(), name: 'Hana Said', roles: ['consular-officer'] },
} as const satisfies Record<string, { id: string; name: string; roles: readonly Role[] }>
export type Person = keyof typeof people

/** A real encrypted office with warehouses, items, projects and sites, and short ways to move goods through its ledger. */
export interface ReliefOffice extends TestDatabase {
  people: typeof people
  tripoli: string
  sebha: string
  blanket: string
  soap: string
  project: string
  otherProject: string
  closedProject: string
  site: string
  detention: string
  closedSite: string
  kit: string
  /** In one transaction with its journal entry; a problem rolls it back and is answered. */
  write<T extends object>(person: Person, act: (call: WriteCall) => Promise<T>): Promise<T>
  /** As `write`, and the test ends when it is refused. */
  done<T extends object>(person: Person, act: (call: WriteCall) => Promise<T>): Promise<Seen<T>>
  read(person: Person): ReadCall
  lotOf(itemId: string, more?: { expiresOn?: Day; projectId?: string; condition?: 'good' | 'damaged' }): Promise<string>
  receive(day: Day, warehouseId: string, lotId: string, quantity: number): Promise<Posted>
  send(day: Day, from: string, to: { distribution: string } | { warehouse: string }, load: Load): Promise<Posted>
  arrive(
    day: Day,
    waybillId: string,
    load: Record<string, { good: number; damaged?: number; missing?: number }>,
  ): Promise<Posted>
  reverse(day: Day, documentId: string): Promise<Posted>
}
/** Quantity by lot. */
type Load = Record<string, number>

class RolledBack extends Error {}

export async function makeReliefOffice(): Promise<ReliefOffice> {
  const office = await makeDatabase()
  office.clock.set('2026-11-20T09:00:00.000Z')
  const profile = parseCountryProfile(JSON.parse(readFileSync('resources/countries/libya.json', 'utf8')))
  const ids = await office.db.transaction().execute(addReference)

  const callerOf = (person: Person) => ({
    by: {
      id: people[person].id,
      name: people[person].name,
      roles: [...people[person].roles],
      ...({ language: 'en', digits: 'latn', theme: 'auto', mustChangePassphrase: false } as const),
    },
    office: { id: testOffice, name: 'Tripoli', code: 'TIP', country: 'libya', demo: false, timeZone: 'UTC' },
    profile,
    now: office.clock.now(),
    today: dayOf(office.clock.now().toISOString()),
  })
  const write = async <T extends object>(person: Person, act: (call: WriteCall) => Promise<T>): Promise<T> => {
    let outcome: T | undefined
    try {
      await office.db.transaction().execute(async (tx) => {
        const caller = callerOf(person)
        const said: Parameters<WriteCall['journal']>[0][] = []
        outcome = await act({ ...caller, tx, callId: newId(), journal: (entry) => said.push(entry) })
        if ('problem' in outcome) throw new RolledBack()
        await appendEntry(tx, {
          at: caller.now.toISOString(),
          userId: caller.by.id,
          action: 'test',
          parts: said,
        })
      })
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error
    }
    if (!outcome) throw new Error('nothing came back')
    return outcome
  }
  const done = async <T extends object>(person: Person, act: (call: WriteCall) => Promise<T>): Promise<Seen<T>> =>
    must(await write(person, act))

  const post = async (document: Omit<DocumentToPost, 'id' | 'details' | 'lines' | 'subjects'>, id = newId()) =>
    done('storekeeper', (call) => postDocument(call, { ...document, id, details: {}, lines: [], subjects: [] }))
  const findDocument = (id: string) =>
    office.db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  return {
    ...office,
    ...ids,
    people,
    write,
    done,
    read: (person) => ({ ...callerOf(person), db: office.db }),
    lotOf: (itemId, more = {}) =>
      office.db.transaction().execute((tx) =>
        findOrAddLot(tx, {
          ...{ itemId, batch: '', owner: '' },
          projectId: more.projectId ?? ids.project,
          expiresOn: more.expiresOn ?? null,
          condition: more.condition ?? 'good',
        }),
      ),
    receive: (happenedOn, warehouseId, lotId, quantity) =>
      post({
        ...{ kind: 'receipt', code: 'TIP', happenedOn, warehouseId },
        ...{ fromPlaceId: outsidePlaces.supplier, toPlaceId: warehouseId },
        movements: [{ lotId, fromPlaceId: outsidePlaces.supplier, toPlaceId: warehouseId, quantity }],
      }),
    send: (happenedOn, from, to, load) => {
      const id = newId()
      const toPlaceId = 'distribution' in to ? to.distribution : to.warehouse
      return post(
        {
          ...{ kind: 'waybill', code: 'TIP', happenedOn, warehouseId: from },
          ...{ fromPlaceId: from, toPlaceId },
          ...('distribution' in to && { references: { distribution_id: to.distribution } }),
          movements: Object.entries(load).map(([lotId, quantity]) => ({
            ...{ lotId, quantity, fromPlaceId: from, toPlaceId: id },
          })),
        },
        id,
      )
    },
    arrive: async (happenedOn, waybillId, load) => {
      const waybill = await findDocument(waybillId)
      const movements: DocumentToPost['movements'][number][] = []
      for (const [lotId, { good, damaged = 0, missing = 0 }] of Object.entries(load)) {
        const lot = await office.db.selectFrom('lot').selectAll().where('id', '=', lotId).executeTakeFirstOrThrow()
        const damagedLot = await office.db.transaction().execute((tx) =>
          findOrAddLot(tx, {
            ...{ itemId: lot.item_id, projectId: lot.project_id, batch: lot.batch, owner: lot.owner },
            ...{ expiresOn: lot.expires_on, condition: 'damaged' },
          }),
        )
        const changed = outsidePlaces['condition-change']
        const moves = [
          { lotId, fromPlaceId: waybillId, toPlaceId: waybill.to_place_id, quantity: good },
          { lotId, fromPlaceId: waybillId, toPlaceId: changed, quantity: damaged },
          { lotId: damagedLot, fromPlaceId: changed, toPlaceId: waybill.to_place_id, quantity: damaged },
          { lotId, fromPlaceId: waybillId, toPlaceId: outsidePlaces.loss, quantity: missing },
        ]
        movements.push(...moves.filter((move) => move.quantity > 0))
      }
      return post({
        ...{ kind: 'arrival', code: 'TIP', happenedOn, warehouseId: null },
        ...{ links: [{ parentId: waybillId, relation: 'arrival' as const }] },
        ...{ fromPlaceId: waybillId, toPlaceId: waybill.to_place_id, movements },
        references: { distribution_id: waybill.distribution_id },
      })
    },
    reverse: async (happenedOn, documentId) => {
      const original = await findDocument(documentId)
      const rows = await office.db
        .selectFrom('movement')
        .selectAll()
        .where('document_id', '=', documentId)
        .orderBy('line_no', 'desc')
        .execute()
      return post({
        ...{ kind: 'reversal', code: 'TIP', happenedOn, warehouseId: original.warehouse_id },
        ...{ fromPlaceId: original.to_place_id, toPlaceId: original.from_place_id },
        links: [{ parentId: documentId, relation: 'reversal' }],
        references: { distribution_id: original.distribution_id },
        movements: rows.map((row) => ({
          ...{ lotId: row.lot_id, quantity: row.quantity },
          ...{ fromPlaceId: row.to_place_id, toPlaceId: row.from_place_id },
        })),
      })
    },
  }
}

async function addReference(tx: Tx) {
  for (const kind of ['supplier', 'condition-change', 'loss'] as const) await addOutsidePlace(tx, testOffice, kind)
  const at = '2026-01-01T00:00:00.000Z'
  for (const { id, name, roles } of Object.values(people)) {
    const user = { id, display_name: name, status: 'active', must_change: 0, created_at: at } as const
    await tx
      .insertInto('office_user')
      .values({ ...user, office_id: testOffice, created_by: administrator.id, suspended_at: null })
      .execute()
    for (const role of roles) await tx.insertInto('user_role').values({ user_id: id, role, given_at: at }).execute()
  }
  const names = (name: string) => ({ name_en: name, name_fr: `${name} (fr)`, name_ar: `${name} (ar)` })
  const donorId = newId()
  await tx.insertInto('donor').values({ id: donorId, office_id: ownOffice, code: 'JP', name: 'Japan' }).execute()
  const project = async (code: string, status: 'open' | 'closed') => {
    const id = newId()
    const period = { starts_on: '2026-01-01', ends_on: '2027-12-31' }
    await tx
      .insertInto('project')
      .values({ id, office_id: ownOffice, code, title: code, donor_id: donorId, ...period, status })
      .execute()
    return id
  }
  const item = async (code: string, unit: ItemUnit, expires: 0 | 1) => {
    const id = newId()
    const tracks = { tracks_batch: 0, tracks_expiry: expires, warn_days_before_expiry: 60, is_menstrual_hygiene: 0 }
    const pack = { pack_unit: '', units_per_pack: 1, weight_grams: 500, volume_millilitres: 800, barcode: '' }
    await tx
      .insertInto('item')
      .values({
        id,
        office_id: ownOffice,
        code,
        ...names(code),
        category: 'nfi',
        unit,
        ...tracks,
        ...pack,
        status: 'active',
      })
      .execute()
    return id
  }
  const warehouse = async (code: string) => {
    const id = newId()
    await tx
      .insertInto('warehouse')
      .values({ id, office_id: ownOffice, code, ...names(code), type: 'central', pcode: null, status: 'open' })
      .execute()
    return placeOf({ tx, office: { id: testOffice } }, 'warehouse', id)
  }
  await tx
    .insertInto('admin_area')
    .values({ pcode: 'LY0101', name_en: 'Tripoli Centre', name_ar: 'طرابلس المركز', parent_pcode: null, level: 3 })
    .execute()
  const site = async (name: string, type: SiteType, status: 'open' | 'closed', sensitive: 0 | 1 = 0) => {
    const id = newId()
    await tx
      .insertInto('site')
      .values({ id, office_id: ownOffice, ...names(name), type, pcode: 'LY0101', sensitive, status })
      .execute()
    return id
  }
  const ids = {
    tripoli: await warehouse('TIP'),
    sebha: await warehouse('SEB'),
    blanket: await item('BLANKET', 'piece', 0),
    soap: await item('SOAP', 'piece', 1),
    project: await project('LY-0231', 'open'),
    otherProject: await project('LY-0300', 'open'),
    closedProject: await project('LY-0100', 'closed'),
    site: await site('Janzour school', 'school', 'open'),
    detention: await site('Abu Salim', 'detention-centre', 'open', 1),
    closedSite: await site('Old camp', 'informal-settlement', 'closed'),
    kit: newId(),
  }
  const kit = { id: ids.kit, code: 'NFI-HH', version: 1, ...names('Household kit'), variant: 'household' as const }
  await tx
    .insertInto('kit')
    .values({ ...kit, office_id: ownOffice, endorsed_on: null, endorsed_by: '', status: 'in-use', content_count: 2 })
    .execute()
  await tx
    .insertInto('kit_content')
    .values({ kit_id: ids.kit, line_no: 1, item_id: ids.blanket, quantity: 4 })
    .execute()
  await tx.insertInto('kit_content').values({ kit_id: ids.kit, line_no: 2, item_id: ids.soap, quantity: 10 }).execute()
  return ids
}
