import { ORPCError } from '@orpc/server'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { monthDataset } from '#shared/domain/report/v1/month.ts'
import { reconcileMonth } from '#shared/domain/report/v1/reconcile-month.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

let office: WholeOffice
const ids = { donor: newId(), project: newId(), site: newId(), warehouse: newId(), item: newId(), plan: newId() }
const call = () => ({ callId: newId() })

beforeAll(async () => {
  office = await openTestOffice({ now: '2026-11-20T09:00:00.000Z' })
  const { reference, stock } = office.as('logistics-officer')
  const names = { nameEn: 'Blanket', nameFr: '', nameAr: '' }
  await reference.saveDonor({ ...call(), id: ids.donor, code: 'JP', name: 'Japan' })
  await reference.saveProject({
    ...{ ...call(), id: ids.project, code: 'LY-0231', title: 'Relief', donorId: ids.donor, status: 'open' },
    ...{ startsOn: '2026-01-01', endsOn: '2027-12-31' },
  })
  await reference.saveSite({
    ...{ ...call(), id: ids.site, ...names, nameEn: 'Janzour school', type: 'school', pcode: '', sensitive: false },
    status: 'open',
  })
  await reference.saveWarehouse({
    ...{ ...call(), id: ids.warehouse, code: 'TIP', ...names, nameEn: 'Tripoli', type: 'central', pcode: '' },
    status: 'open',
  })
  await reference.saveItem({
    ...{ ...call(), id: ids.item, code: 'BLANKET', ...names, category: 'nfi', unit: 'piece', packUnit: '' },
    ...{ unitsPerPack: 1, weightGrams: 1600, volumeMillilitres: 8000, tracksBatch: false, tracksExpiry: false },
    ...{ warnDaysBeforeExpiry: 0, isMenstrualHygiene: false, barcode: '', status: 'active' },
  })
  await stock.receive({
    ...{ ...call(), id: newId(), warehouseId: ids.warehouse, projectId: ids.project, happenedOn: '2026-11-01' },
    ...{ source: { kind: 'donor', donorId: ids.donor }, noWaybillReason: 'By air', receivedBy: 'Salma' },
    lines: [{ itemId: ids.item, sent: 100, good: 100, damaged: 0, missing: 0 }],
  })
})
afterAll(() => office.close())

const queues = async (role: Parameters<WholeOffice['as']>[0]) =>
  (await office.as(role).today.queues()).queues.map((queue) => `${queue.kind} ${queue.count}`)
const state = async () => (await office.as('programme-officer').distribution.get({ id: ids.plan })).state
const refusalOf = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ORPCError)) throw error ?? new Error('It was not refused')
  return { code: error.code, data: error.data as unknown }
}

describe('a distribution from its plan to its verified report, each step by the person whose it is', () => {
  let waybill: string
  let lotId: string
  let verified: string

  test('planned, then agreed, and only then issued', async () => {
    const { distribution } = office.as('programme-officer')
    const { stock } = office.as('storekeeper')
    await distribution.plan({
      ...{
        ...call(),
        id: ids.plan,
        projectId: ids.project,
        siteId: ids.site,
        type: 'blanket',
        plannedOn: '2026-11-10',
      },
      ...{ targetHouseholds: 10, targetPeople: 50, items: [{ itemId: ids.item, quantity: 40 }] },
    })
    expect(await queues('programme-officer')).toEqual(['to-agree 1'])
    lotId = (await stock.onHand({})).rows[0]?.lotId ?? ''
    const dispatch = (callId = newId(), id = newId()) =>
      stock.dispatch({
        ...{ callId, id, warehouseId: ids.warehouse, happenedOn: '2026-11-05' },
        ...{ destination: { kind: 'distribution', distributionId: ids.plan }, vehiclePlate: '5-1', driverName: 'Ali' },
        lines: [{ lotId, quantity: 40 }],
      })
    expect(await refusalOf(dispatch())).toEqual({ code: 'DISTRIBUTION_NOT_READY', data: { state: 'planned' } })
    const agreement = { with: 'Council', role: '', on: '2026-11-02', place: 'School yard', time: '' }
    await distribution.agree({ ...call(), id: ids.plan, agreement })
    waybill = (await dispatch()).id
    expect(await state()).toBe('issued')
    expect(await queues('storekeeper')).toEqual(['to-receive 1'])
    expect(await queues('programme-officer')).toEqual([])
  })

  test('arrived, reported, given back, verified by somebody else', async () => {
    await office.as('storekeeper').stock.arrive({
      ...{ ...call(), id: newId(), waybillId: waybill, happenedOn: '2026-11-09', receivedBy: 'Team leader' },
      lines: [{ lotId, good: 38, damaged: 1, missing: 1 }],
    })
    expect(await queues('programme-officer')).toEqual(['to-report 1'])
    const { distribution } = office.as('programme-officer')
    await distribution.submitReport({
      ...{ ...call(), id: newId(), distributionId: ids.plan, happenedOn: '2026-11-10', households: 3, signedBy: 'A' },
      people: [{ group: 'migrant', sex: 'female', band: '18-59', people: 12 }],
      lines: [{ itemId: ids.item, distributed: 35, returned: 3, lost: 0, damaged: 1 }],
    })
    expect(await queues('programme-officer')).toEqual([])
    expect(await queues('manager')).toEqual(['to-verify 1'])
    const verify = (role: 'programme-officer' | 'manager', id = newId()) =>
      office.as(role).distribution.verifyReport({ ...call(), id, distributionId: ids.plan })
    expect(await refusalOf(verify('programme-officer'))).toMatchObject({ code: 'SAME_PERSON' })
    expect(await refusalOf(verify('manager'))).toMatchObject({ code: 'RETURN_MISSING' })
    await office.as('storekeeper').distribution.returnGoods({
      ...{ ...call(), id: newId(), distributionId: ids.plan, warehouseId: ids.warehouse, happenedOn: '2026-11-11' },
      ...{ receivedBy: 'Salma', lines: [{ lotId, good: 3, damaged: 0 }] },
    })
    verified = (await verify('manager')).id
    const whole = await distribution.get({ id: ids.plan })
    expect(whole).toMatchObject({ state: 'verified', atSite: [], peopleReached: 12 })
    expect(whole.items).toMatchObject([{ planned: 40, issued: 40, arrived: 39, returnedByReceipt: 3, difference: 0 }])
    expect(await queues('manager')).toEqual([])
    const activity = await office.as('manager').journal.activity({ kind: 'distribution', id: ids.plan })
    expect(activity.map((entry) => entry.action)).toEqual([
      'distribution.verifyReport',
      'distribution.returnGoods',
      'distribution.submitReport',
      'stock.arrive',
      'stock.dispatch',
      'distribution.agree',
      'distribution.plan',
    ])
  })

  test('its report is undone by a reversal, and the ledger proves before and after', async () => {
    const { stock } = office.as('storekeeper')
    await stock.reverse({
      ...{ ...call(), id: newId(), documentId: verified, happenedOn: '2026-11-12', reason: 'Counted again' },
    })
    expect(await state()).toBe('reported')
    expect((await stock.prove()).differences).toEqual([])
    const again = newId()
    const asked = { ...call(), id: again, distributionId: ids.plan }
    // The goods came back to the site on the day of the reversal: the old day would leave them short in between.
    const mended = office.as('programme-officer').distribution.submitReport({
      ...{ ...call(), id: newId(), distributionId: ids.plan, happenedOn: '2026-11-12', households: 3, signedBy: 'A' },
      people: [{ group: 'migrant', sex: 'female', band: '18-59', people: 12 }],
      lines: [{ itemId: ids.item, distributed: 34, returned: 3, lost: 1, damaged: 1 }],
    })
    await mended
    const first = await office.as('manager').distribution.verifyReport(asked)
    expect(await office.as('manager').distribution.verifyReport(asked)).toEqual(first)
    expect(await state()).toBe('verified')
  })

  test('is found by number and site, by those who may', async () => {
    const { number } = await office.as('storekeeper').distribution.get({ id: ids.plan })
    const found = await office.as('storekeeper').search.find({ text: number.toLowerCase() })
    expect(found).toMatchObject([{ kind: 'distribution', id: ids.plan, label: number }])
    expect(await office.as('consular-officer').search.find({ text: number })).toEqual([])
  })
})

describe('bad input', () => {
  const fieldsOf = async (asked: Promise<unknown>) => {
    const { code, data } = await refusalOf(asked)
    expect(code).toBe('BAD_INPUT')
    return (data as { fields: { path: string; reason: string }[] }).fields.map((field) => field.path)
  }
  const planWith = (change: object) =>
    office.as('programme-officer').distribution.plan({
      ...{ ...call(), id: newId(), projectId: ids.project, siteId: ids.site, type: 'blanket', plannedOn: '2026-11-10' },
      ...{ targetHouseholds: 10, targetPeople: 50, items: [{ itemId: ids.item, quantity: 40 }], ...change },
    } as Parameters<ReturnType<WholeOffice['as']>['distribution']['plan']>[0])

  test('is refused naming its field, and nothing is kept', async () => {
    const before = await office.as('programme-officer').list.distributions.rows({})
    const bad: [string, object][] = [
      ['type', { type: 'lottery' }],
      ['plannedOn', { plannedOn: '2026-02-30' }],
      ['targetPeople', { targetPeople: -1 }],
      ['items.0.quantity', { items: [{ itemId: ids.item, quantity: 1.5 }] }],
      ['items.0.quantity', { items: [{ itemId: ids.item, quantity: 0 }] }],
      ['projectId', { projectId: undefined }],
      ['siteId', { siteId: 'Janzour' }],
      ['remarks', { remarks: 'x'.repeat(10_000) }],
      ['remarks', { remarks: 'safe \u202egnp.exe' }],
      ['kits.0.quantity', { kits: [{ kitId: newId(), quantity: 'ten' }] }],
    ]
    for (const [field, change] of bad) expect([field, await fieldsOf(planWith(change))]).toEqual([field, [field]])
    expect(await office.as('programme-officer').list.distributions.rows({})).toEqual(before)
  })

  test('a report with fractional or negative figures, strange groups or no line is refused', async () => {
    const report = (change: object) =>
      office.as('programme-officer').distribution.submitReport({
        ...{ ...call(), id: newId(), distributionId: ids.plan, happenedOn: '2026-11-10', households: 3, signedBy: 'A' },
        people: [{ group: 'migrant', sex: 'female', band: '18-59', people: 12 }],
        lines: [{ itemId: ids.item, distributed: 35, returned: 3, lost: 0, damaged: 1 }],
        ...change,
      } as Parameters<ReturnType<WholeOffice['as']>['distribution']['submitReport']>[0])
    expect(await fieldsOf(report({ lines: [] }))).toEqual(['lines'])
    const line = { itemId: ids.item, distributed: -1, returned: 0.5, lost: 0, damaged: 1e9 }
    expect(await fieldsOf(report({ lines: [line] }))).toEqual([
      'lines.0.distributed',
      'lines.0.returned',
      'lines.0.damaged',
    ])
    expect(await fieldsOf(report({ people: [{ group: 'martian', sex: 'x', band: '0-4', people: 1 }] }))).toEqual([
      'people.0.group',
      'people.0.sex',
    ])
  })

  test('the same call again answers the same; the same call with other content is refused', async () => {
    const asked = {
      ...{ callId: newId(), id: newId(), projectId: ids.project, siteId: ids.site, type: 'blanket' as const },
      ...{ plannedOn: '2026-11-10', targetHouseholds: 1, targetPeople: 5, items: [{ itemId: ids.item, quantity: 4 }] },
    }
    const { distribution } = office.as('programme-officer')
    const first = await distribution.plan(asked)
    expect(await distribution.plan(asked)).toEqual(first)
    expect(await refusalOf(distribution.plan({ ...asked, targetPeople: 6 }))).toMatchObject({ code: 'CALL_ID_REUSED' })
    expect(await refusalOf(distribution.plan({ ...asked, callId: newId() }))).toMatchObject({ code: 'ALREADY_USED' })
  })
})

test('a month is not signed while a report of it waits to be verified', async () => {
  const { verified } = await office.as('programme-officer').distribution.get({ id: ids.plan })
  await office.as('storekeeper').stock.reverse({
    ...{ ...call(), id: newId(), documentId: verified?.documentId ?? '', happenedOn: '2026-11-13', reason: 'Again' },
  })
  office.clock.set('2026-12-03T09:00:00.000Z')
  const { report, today } = office.as('report-officer')
  expect((await report.checklist({ month: '2026-11' })).filter((item) => item.blocking)).toMatchObject([
    { code: 'report-not-verified', subjects: [{ id: ids.plan }] },
  ])
  const passphrase = office.passphraseOf('report-officer')
  expect(await refusalOf(report.prepare({ ...call(), month: '2026-11', passphrase }))).toEqual({
    code: 'NOT_CLEARED',
    data: { codes: ['report-not-verified'] },
  })
  expect((await today.queues()).queues.map((queue) => queue.kind)).toEqual(['month-to-prepare'])
  const { dataset } = await report.dataset({ month: '2026-11' })
  expect(reconcileMonth(monthDataset.parse(dataset)).filter((line) => !line.equal)).toEqual([])
})
