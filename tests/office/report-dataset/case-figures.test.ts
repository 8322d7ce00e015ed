import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { computeMonth } from '#office/report/dataset/compute-month.ts'
import { reconcileMonth } from '#shared/domain/report/v1/reconcile-month.ts'
import { whole } from '../../support/month-figures.ts'
import { type ConsularOffice, openConsularOffice } from '../consular/consular-office.ts'

let office: ConsularOffice
const figures = (month: string, at = office.clock.now().toISOString()) =>
  computeMonth(office.db, {
    ...{ month, at, profile: office.profile },
    office: { id: 'o', name: 'Tripoli', code: 'TIP', country: 'libya', demo: false, timeZone: 'Africa/Tripoli' },
  })

beforeAll(async () => {
  office = await openConsularOffice()
  // Registered in September: one who has a visa, one only verified, one who withdraws in October.
  const ready = await office.register('Amadou Diallo')
  await office.verify(ready.personId)
  await office.ready(ready.personId)
  const verified = await office.register('Fatou Camara')
  await office.verify(verified.personId)
  const leaving = await office.register('Ibrahima Sow')
  await office.desk.requestExitVisas({
    ...{ callId: newId(), id: newId(), authority: 'DCIM', requestedOn: '2026-10-05', personIds: [ready.personId] },
  })
  await office.desk.recordEvent({
    ...{ callId: newId(), id: newId(), caseId: leaving.caseId, personId: null, kind: 'withdrawn' },
    happenedOn: '2026-10-20',
  })
  // The desk writes what it does at one instant a thousandth of a second apart.
  office.clock.forward(1)
})
afterAll(() => office.remove())

describe('C. People', () => {
  test('C-1 has those under way by step and nationality at the month’s end, with how long they have waited', async () => {
    const { caseSteps } = await figures('2026-10')
    const none = { to30: 0, to60: 0, to90: 0, over90: 0 }
    expect(caseSteps).toEqual([
      { step: 'nationality-verified', nationality: 'GIN', people: 1, ageing: { ...none, to60: 1 } },
      { step: 'exit-visa-requested', nationality: 'GIN', people: 1, ageing: { ...none, to30: 1 } },
    ])
  })

  test('C-2 has what happened in the month', async () => {
    const september = await figures('2026-09')
    expect(september.caseEvents).toMatchObject({
      ...{ registered: 3, consented: 3, interviewed: 3, verified: 3, 'documents-received': 1, withdrawn: 0 },
    })
    expect((await figures('2026-10')).caseEvents).toMatchObject({
      ...{ registered: 0, 'exit-visas-requested': 1, withdrawn: 1 },
    })
  })

  test('people under way are those of the start and the registered, less those who left', async () => {
    expect((await figures('2026-08')).people).toEqual({ opening: 0, registered: 0, left: 0, closing: 0 })
    expect((await figures('2026-09')).people).toEqual({ opening: 0, registered: 3, left: 0, closing: 3 })
    expect((await figures('2026-10')).people).toEqual({ opening: 3, registered: 0, left: 1, closing: 2 })
  })

  test('X-8 every figure that stands twice is the same', async () => {
    for (const month of ['2026-08', '2026-09', '2026-10']) {
      expect(reconcileMonth(whole(await figures(month))).filter((line) => !line.equal)).toEqual([])
    }
  })

  test('X-7 an event taken back after the cut still counts at the cut', async () => {
    const cut = office.clock.now().toISOString()
    const then = await figures('2026-10', cut)
    office.clock.forward(3600)
    const withdrawn = await office.db
      .selectFrom('case_event')
      .select('id')
      .where('kind', '=', 'withdrawn')
      .executeTakeFirstOrThrow()
    await office.colleague.voidEvent({ callId: newId(), eventId: withdrawn.id, reason: 'Somebody else' })
    office.clock.forward(1)
    expect(await figures('2026-10', cut)).toEqual(then)
    expect((await figures('2026-10')).people).toEqual({ opening: 3, registered: 0, left: 0, closing: 3 })
  })
})
