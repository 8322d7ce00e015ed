import { ORPCError } from '@orpc/server'
import { v7 as newId } from 'uuid'
import { type Day, monthOf, previousMonth } from '#shared/domain/dates.ts'
import type { Language } from '#shared/domain/languages.ts'
import { type MonthDataset, monthDataset } from '#shared/domain/report/v1/month.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

/** An office with a month of work behind it: goods came, a distribution was reported and verified, people registered. */
export interface MonthOffice extends WholeOffice {
  warehouse: string
  lot: string
  /** Brings in so many blankets on a day. */
  receive(happenedOn: string, good: number): Promise<{ id: string; number: string }>
  /** Signs as the report officer. */
  prepare(month: string, more?: { highlights?: string; limitations?: string; callId?: string }): Promise<MonthRow>
  /** Signs as the manager, or another one. */
  approve(month: string, role?: 'manager' | 'report-officer'): Promise<MonthRow>
  stateOf(month: string): Promise<string | undefined>
  dataset(month: string): Promise<MonthDataset>
  pdf(month: string, language?: Language): Promise<Uint8Array>
}
type MonthRow = Awaited<ReturnType<ReturnType<WholeOffice['as']>['report']['prepare']>>

const names = { nameEn: '', nameFr: '', nameAr: '' }
const call = () => ({ callId: newId() })

/** The work lies in the month before `now`; tests that know their dates leave it at 20 November 2026. */
export async function openMonthOffice(now = '2026-11-20T09:00:00.000Z'): Promise<MonthOffice> {
  const on = (day: string): Day => `${previousMonth(monthOf(now.slice(0, 10)))}-${day}`
  const office = await openTestOffice({
    now,
    roles: ['logistics-officer', 'storekeeper', 'programme-officer', 'consular-officer', 'report-officer', 'manager'],
  })
  const ids = { project: newId(), site: newId(), warehouse: newId(), item: newId(), donor: newId() }
  await addReference(office, ids)
  const receive: MonthOffice['receive'] = (happenedOn, good) =>
    office.as('storekeeper').stock.receive({
      ...{ ...call(), id: newId(), warehouseId: ids.warehouse, projectId: ids.project, happenedOn },
      ...{ source: { kind: 'donor', donorId: ids.donor }, noWaybillReason: 'By air', receivedBy: 'Salma' },
      lines: [{ itemId: ids.item, sent: good, good, damaged: 0, missing: 0 }],
    })
  await receive(on('02'), 100)
  const lot = (await office.as('storekeeper').stock.onHand({})).rows[0]?.lotId ?? ''
  await distribute(office, ids, lot, on)
  await register(office, on('06'))
  const { report } = office.as('report-officer')
  return {
    ...office,
    warehouse: ids.warehouse,
    lot,
    receive,
    prepare: (month, more = {}) =>
      report.prepare({ ...call(), month, passphrase: office.passphraseOf('report-officer'), ...more }),
    approve: (month, role = 'manager') =>
      office.as(role).report.approve({ ...call(), month, passphrase: office.passphraseOf(role) }),
    stateOf: async (month) => (await report.months()).find((row) => row.month === month)?.state,
    dataset: async (month) => monthDataset.parse((await report.dataset({ month })).dataset),
    pdf: async (month, language = 'en') =>
      new Uint8Array(await (await report.download({ month, language })).arrayBuffer()),
  }
}

type Ids = Record<'project' | 'site' | 'warehouse' | 'item' | 'donor', string>

async function addReference(office: WholeOffice, ids: Ids): Promise<void> {
  const { reference } = office.as('logistics-officer')
  await reference.saveDonor({ ...call(), id: ids.donor, code: 'JP', name: 'Japan' })
  await reference.saveProject({
    ...{ ...call(), id: ids.project, code: 'LY-0231', title: 'Relief', donorId: ids.donor, status: 'open' },
    ...{ startsOn: '2020-01-01', endsOn: '2099-12-31' },
  })
  await reference.saveSite({
    ...{ ...call(), id: ids.site, ...names, nameEn: 'Janzour school', nameAr: 'مدرسة جنزور', type: 'school' },
    ...{ pcode: '', sensitive: false, status: 'open' },
  })
  await reference.saveWarehouse({
    ...{ ...call(), id: ids.warehouse, code: 'TIP', ...names, nameEn: 'Tripoli', type: 'central', pcode: '' },
    status: 'open',
  })
  await reference.saveItem({
    ...{ ...call(), id: ids.item, code: 'BLANKET', ...names, nameEn: 'Blanket', category: 'nfi', unit: 'piece' },
    ...{ packUnit: '', unitsPerPack: 1, weightGrams: 1600, volumeMillilitres: 8000, tracksBatch: false },
    ...{ tracksExpiry: false, warnDaysBeforeExpiry: 0, isMenstrualHygiene: false, barcode: '', status: 'active' },
  })
}

/** Forty blankets sent in the month: 35 handed out, 3 back, one damaged, one lost on the road. */
async function distribute(office: WholeOffice, ids: Ids, lot: string, on: (day: string) => Day): Promise<void> {
  const { distribution } = office.as('programme-officer')
  const { stock } = office.as('storekeeper')
  const plan = newId()
  await distribution.plan({
    ...{ ...call(), id: plan, projectId: ids.project, siteId: ids.site, type: 'blanket', plannedOn: on('10') },
    ...{ targetHouseholds: 10, targetPeople: 50, items: [{ itemId: ids.item, quantity: 40 }] },
  })
  const agreement = { with: 'Council', role: '', on: on('03'), place: 'School yard', time: '' }
  await distribution.agree({ ...call(), id: plan, agreement })
  const waybill = await stock.dispatch({
    ...{ ...call(), id: newId(), warehouseId: ids.warehouse, happenedOn: on('05') },
    ...{ destination: { kind: 'distribution', distributionId: plan }, vehiclePlate: '5-1', driverName: 'Ali' },
    lines: [{ lotId: lot, quantity: 40 }],
  })
  await stock.arrive({
    ...{ ...call(), id: newId(), waybillId: waybill.id, happenedOn: on('09'), receivedBy: 'Team leader' },
    lines: [{ lotId: lot, good: 38, damaged: 1, missing: 1 }],
  })
  await distribution.submitReport({
    ...{ ...call(), id: newId(), distributionId: plan, happenedOn: on('10'), households: 3, signedBy: 'A' },
    people: [{ group: 'migrant', sex: 'female', band: '18-59', people: 12 }],
    lines: [{ itemId: ids.item, distributed: 35, returned: 3, lost: 0, damaged: 1 }],
  })
  await office.as('storekeeper').distribution.returnGoods({
    ...{ ...call(), id: newId(), distributionId: plan, warehouseId: ids.warehouse, happenedOn: on('11') },
    ...{ receivedBy: 'Salma', lines: [{ lotId: lot, good: 3, damaged: 0 }] },
  })
  await office.as('manager').distribution.verifyReport({ ...call(), id: newId(), distributionId: plan })
}

async function register(office: WholeOffice, day: Day): Promise<void> {
  const personId = newId()
  await office.as('consular-officer').consular.register({
    ...{ ...call(), id: newId(), registeredOn: day, referralSource: 'outreach', counselledOn: day },
    consent: {
      kind: 'written',
      language: 'French',
      on: day,
      scopes: ['embassy', 'authority', 'airline'],
      people: [{ personId }],
    },
    members: [
      {
        ...{
          id: personId,
          familyName: 'Diallo',
          givenNames: 'Amadou',
          sex: 'male',
          birth: { known: 'day', on: '1996-03-14' },
        },
        ...{ nationality: 'GIN', relation: 'head' },
      },
    ],
  })
}

/** The code and data that a call was refused with; the test ends when it was not refused. */
export async function refusalOf(asked: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ORPCError)) throw error ?? new Error('It was not refused')
  return { code: String(error.code), data: error.data as unknown }
}
