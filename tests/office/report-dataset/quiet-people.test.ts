import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQuiet } from '#db/queries/report/case-history.ts'
import { bringUpToDate } from '#office/consular/case/project-cases.ts'
import { caseFigures } from '#office/report/dataset/case-figures.ts'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import { dayOf, firstDay, lastDay } from '#shared/domain/dates.ts'
import { type ConsularOffice, openConsularOffice } from '../consular/consular-office.ts'

const months = ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12']
let office: ConsularOffice

const cutOf = (month: string) => ({
  ...{ from: firstDay(month), until: lastDay(month), at: office.clock.now().toISOString() },
})
const figuresOf = (month: string) => caseFigures(office.db, cutOf(month), office.profile)
const quietIn = async (month: string) =>
  (await countQuiet(office.db, cutOf(month), activeSteps)).reduce((sum, { people }) => sum + people, 0)

/** Lists are looked at on each of these days, as in an office that works. */
async function work(day: string): Promise<void> {
  office.clock.set(`${day}T08:00:00.000Z`)
  await bringUpToDate(office.db, office.profile, dayOf(office.clock.now().toISOString(), office.profile.timeZone))
}

beforeAll(async () => {
  office = await openConsularOffice()
  await work('2026-09-26')
  await office.register('Only Registered')
  const verified = await office.register('Only Verified')
  await office.verify(verified.personId)
  const waiting = await office.register('With Document')
  await office.ready(waiting.personId)
  const expiring = await office.register('Document Expires')
  await office.ready(expiring.personId, '2026-11-10')
  const leaving = await office.register('Withdraws Later')
  const mistaken = await office.register('Registered Twice')
  await work('2026-10-06')
  await office.desk.requestExitVisas({
    ...{ callId: newId(), id: newId(), authority: 'DCIM', requestedOn: '2026-10-05', personIds: [waiting.personId] },
  })
  for (const day of ['2026-10-20', '2026-11-02', '2026-11-11', '2026-11-12']) await work(day)
  await office.desk.recordEvent({
    ...{ callId: newId(), id: newId(), caseId: leaving.caseId, personId: null, kind: 'withdrawn' },
    happenedOn: '2026-11-12',
  })
  await office.desk.voidRegistration({ callId: newId(), personId: mistaken.personId, reason: 'Twice' })
  await work('2027-01-15')
})
afterAll(() => office.remove())

test('whom nothing happened to since the month is not read again', async () => {
  expect(await Promise.all(months.map(quietIn))).toEqual([0, 0, 2, 2, 4])
})

test('the figures are those that all events give', async () => {
  const found = await Promise.all(months.map(figuresOf))
  // As if of everybody something had been written down since: nobody is quiet, every event is read.
  office.raw.exec("update person_status set valid_from = '9999-01-01'")
  expect(await Promise.all(months.map(quietIn))).toEqual([0, 0, 0, 0, 0])
  expect(found).toEqual(await Promise.all(months.map(figuresOf)))
  expect(found.map(({ people }) => people)).toMatchObject([
    { opening: 0, closing: 0 },
    { opening: 0, closing: 5 },
    { opening: 5, closing: 5 },
    { opening: 5, closing: 4 },
    { opening: 4, closing: 4 },
  ])
})
