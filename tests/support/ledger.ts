import { v7 as newId } from 'uuid'
import { ownOffice } from '#db/queries/settings/own-office.ts'
import { addOutsidePlace } from '#db/queries/stock/place.ts'
import type { Tx } from '#db/schema.ts'
import type { Subject, WriteCall } from '#office/context.ts'
import { placeOf } from '#office/reference/place-of.ts'
import { type DocumentToPost, postDocument } from '#office/stock/document/post-document.ts'
import { type Day, dayOf } from '#shared/domain/dates.ts'
import { readProfile } from '#tests/shared/consular/case-builder.ts'
import { administrator, makeDatabase, outsidePlaces, type TestDatabase, testOffice } from './office-file.ts'
import { findOrAddLot } from './one-lot.ts'

export interface Move {
  from: string
  to: string
  quantity: number
  lot?: string
}

/** A real encrypted ledger with two warehouses, an item and a project, and the shortest way to post into it. */
export interface TestLedger extends TestDatabase {
  first: string
  second: string
  item: string
  project: string
  lot: string
  /** In one transaction; a problem answered by `act` rolls it back. */
  write<T>(act: (call: WriteCall) => Promise<T>): Promise<T>
  post(happenedOn: Day, moves: Move[], more?: Partial<DocumentToPost>): ReturnType<typeof postDocument>
}

class RolledBack extends Error {}

export async function makeLedger(): Promise<TestLedger> {
  const office = await makeDatabase()
  const ids = { first: newId(), second: newId(), item: newId(), project: newId() }
  const lot = await office.db.transaction().execute((tx) => addReference(tx, ids))
  await office.db.transaction().execute(addOutsidePlaces)

  const write = async <T>(act: (call: WriteCall) => Promise<T>): Promise<T> => {
    let outcome: { value: T } | undefined
    await office.db
      .transaction()
      .execute(async (tx) => {
        outcome = { value: await act(makeCall(office, tx)) }
        const { value } = outcome
        if (typeof value === 'object' && value !== null && 'problem' in value) throw new RolledBack()
      })
      .catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error
      })
    if (!outcome) throw new Error('nothing came back')
    return outcome.value
  }
  const post = (happenedOn: Day, moves: Move[], more: Partial<DocumentToPost> = {}) =>
    write((call) =>
      postDocument(call, {
        id: newId(),
        kind: 'receipt',
        code: 'TIP',
        happenedOn,
        warehouseId: null,
        fromPlaceId: moves[0]?.from ?? outsidePlaces.supplier,
        toPlaceId: moves[0]?.to ?? ids.first,
        details: {},
        lines: moves.map((move) => ({ itemId: null, lotId: move.lot ?? lot, details: move })),
        movements: moves.map((move) => ({
          lotId: move.lot ?? lot,
          fromPlaceId: move.from,
          toPlaceId: move.to,
          quantity: move.quantity,
        })),
        subjects: [],
        ...more,
      }),
    )
  return { ...office, ...ids, lot, write, post }
}

/** The actions make them when goods first go there. */
async function addOutsidePlaces(tx: Tx): Promise<void> {
  const kinds = ['supplier', 'condition-change', 'beneficiaries', 'loss', 'damage'] as const
  for (const kind of kinds) await addOutsidePlace(tx, testOffice, kind)
}

function makeCall(office: TestDatabase, tx: Tx): WriteCall {
  const now = office.clock.now()
  const said: Subject[] = []
  return {
    tx,
    now,
    today: dayOf(now.toISOString()),
    callId: newId(),
    by: {
      id: administrator.id,
      name: administrator.name,
      roles: ['storekeeper'],
      language: 'en',
      digits: 'latn',
      theme: 'auto',
      mustChangePassphrase: false,
    },
    office: { id: testOffice, name: 'Tripoli', code: 'TIP', country: 'libya', demo: false, timeZone: 'UTC' },
    profile: readProfile('libya'),
    journal: ({ subjects }) => {
      said.push(...subjects)
    },
  }
}

async function addReference(tx: Tx, ids: Pick<TestLedger, 'first' | 'second' | 'item' | 'project'>): Promise<string> {
  const names = { name_en: 'Name', name_fr: '', name_ar: '' }
  const donor = newId()
  await tx.insertInto('donor').values({ id: donor, office_id: ownOffice, code: 'D', name: 'Donor' }).execute()
  await tx
    .insertInto('project')
    .values({
      id: ids.project,
      office_id: ownOffice,
      code: 'LY-0231',
      title: 'Relief',
      donor_id: donor,
      starts_on: '2026-01-01',
      ends_on: '2027-12-31',
      status: 'open',
    })
    .execute()
  await tx
    .insertInto('item')
    .values({
      id: ids.item,
      office_id: ownOffice,
      code: 'BLANKET',
      ...names,
      category: 'nfi',
      unit: 'piece',
      pack_unit: '',
      units_per_pack: 1,
      weight_grams: 1600,
      volume_millilitres: 8000,
      tracks_batch: 0,
      tracks_expiry: 0,
      warn_days_before_expiry: 0,
      is_menstrual_hygiene: 0,
      barcode: '',
      status: 'active',
    })
    .execute()
  for (const [id, code] of [
    [ids.first, 'TIP'],
    [ids.second, 'SEB'],
  ] as const) {
    await tx
      .insertInto('warehouse')
      .values({ id, office_id: ownOffice, code, ...names, type: 'central', pcode: null, status: 'open' })
      .execute()
    await placeOf({ tx, office: { id: testOffice } }, 'warehouse', id)
  }
  return findOrAddLot(tx, {
    itemId: ids.item,
    projectId: ids.project,
    batch: '',
    expiresOn: null,
    owner: '',
    condition: 'good',
  })
}
