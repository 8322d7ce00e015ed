import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { type ConsularOffice, openConsularOffice, reasonsOf, refusalOf } from './consular-office.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const happened = (caseId: string, kind: Parameters<typeof office.desk.recordEvent>[0]['kind'], happenedOn: string) =>
  office.desk.recordEvent({ callId: newId(), id: newId(), caseId, personId: null, kind, happenedOn })

describe('a departure', () => {
  const leave = (personIds: string[], departedOn = '2026-10-20') =>
    office.desk.recordDeparture({
      callId: newId(),
      id: newId(),
      departedOn,
      kind: 'charter',
      flight: 'QB 101',
      fromAirport: 'Mitiga',
      destination: 'GIN',
      personIds,
    })

  async function grantedPerson(name = 'Amadou Diallo') {
    const registered = await office.register(name)
    await office.ready(registered.personId)
    const requestId = newId()
    const personIds = [registered.personId]
    const asked = { callId: newId(), id: requestId, authority: 'PND', requestedOn: '2026-10-01', personIds }
    await office.desk.requestExitVisas(asked)
    const answers = [{ personId: registered.personId, answer: 'granted' as const, validUntil: '2026-12-01' }]
    await office.desk.answerExitVisas({ callId: newId(), requestId, answeredOn: '2026-10-09', answers })
    return registered
  }

  test('who has an exit visa and a valid document departs; afterwards nothing more happens but closing', async () => {
    const { caseId, personId } = await grantedPerson()
    expect(await leave([personId])).toMatchObject({ departed: 1 })
    expect(await office.desk.get({ id: caseId })).toMatchObject({ step: 'departed', stepSince: '2026-10-20' })
    expect(await reasonsOf(happened(caseId, 'withdrawn', '2026-10-21'))).toEqual([{ rule: 'VHR-1', code: 'DEPARTED' }])
    // Dated before the departure it is refused as well.
    expect(await reasonsOf(happened(caseId, 'counselled', '2026-10-02'))).toEqual([{ rule: 'VHR-1', code: 'DEPARTED' }])
    await happened(caseId, 'closed', '2026-10-22')
    expect((await office.desk.get({ id: caseId })).step).toBe('closed')
  })

  test('who has no exit visa stays, and so does everybody on the same list', async () => {
    const granted = await grantedPerson()
    const waiting = await office.register('Fatoumata Camara')
    await office.ready(waiting.personId)
    expect(await reasonsOf(leave([granted.personId, waiting.personId]))).toEqual([
      { rule: 'VHR-1', code: 'EARLIER_EVENT_MISSING' },
    ])
    expect((await office.desk.get({ id: granted.caseId })).step).toBe('exit-visa-granted')
  })
})

describe('a mistake is taken back', () => {
  test('a voided event stays in the record and counts for nothing', async () => {
    const { caseId, personId } = await office.register()
    await office.verify(personId)
    const find = async () =>
      (await office.desk.get({ id: caseId })).events.find((event) => event.kind === 'consular-session-result')
    const eventId = (await find())?.id ?? ''
    await office.desk.voidEvent({ callId: newId(), eventId, reason: 'It was his brother' })
    const after = await office.desk.get({ id: caseId })
    expect(after.step).toBe('consented')
    expect((await find())?.voidedBy).toBe(after.events.find((event) => event.kind === 'voided')?.id)
    const again = await refusalOf(office.desk.voidEvent({ callId: newId(), eventId, reason: 'Again' }))
    expect(again.code).toBe('ALREADY_VOIDED')
  })

  test('what later events rest on, a registration and a voiding are not taken back', async () => {
    const { caseId, personId } = await office.register()
    await office.verify(personId)
    const events = new Map((await office.desk.get({ id: caseId })).events.map((event) => [event.kind, event.id]))
    const undo = (eventId = '') => refusalOf(office.desk.voidEvent({ callId: newId(), eventId, reason: 'Mistake' }))
    expect(await undo(events.get('consent-given'))).toEqual({
      code: 'LATER_EVENT_DEPENDS',
      data: { kinds: ['consular-session-result'] },
    })
    expect((await undo(events.get('registered'))).code).toBe('ENTRY_STAYS')
    expect((await undo(newId())).code).toBe('UNKNOWN_RECORD')
  })
})

test('each change is one journal entry that names the case', async () => {
  const { caseId, personId } = await office.register()
  await office.ready(personId)
  const entries = await office.db
    .selectFrom('journal_subject')
    .innerJoin('journal', 'journal.seq', 'journal_subject.seq')
    .select('journal.action')
    .where('journal_subject.kind', '=', 'case')
    .where('journal_subject.subject_id', '=', caseId)
    .orderBy('journal.seq')
    .execute()
  expect(entries.map((entry) => entry.action)).toEqual([
    'consular.register',
    'consular.holdSession',
    'consular.requestDocument',
    'consular.recordDocumentIssued',
    'consular.recordDocumentReceived',
  ])
})

test('who may not see or change cases is refused before anything is read', async () => {
  const { caseId } = await office.register()
  expect(await refusalOf(office.as('storekeeper').get({ id: caseId }))).toMatchObject({ code: 'NOT_ALLOWED' })
  const event = { callId: newId(), id: newId(), caseId, personId: null, happenedOn: '2026-10-01' }
  const asManager = office.as('manager').recordEvent({ ...event, kind: 'closed' })
  expect(await refusalOf(asManager)).toMatchObject({ code: 'NOT_ALLOWED', data: { permission: 'case.change' } })
})

test('the check finds a status that the events do not give', async () => {
  const { personId } = await office.register()
  const today = '2026-11-22'
  expect(await checkCases(office.db, office.profile, today)).toEqual({ cases: 1, people: 1, wrong: [] })
  await office.db.updateTable('person_status').set({ step: 'departed' }).where('person_id', '=', personId).execute()
  expect((await checkCases(office.db, office.profile, today)).wrong).toMatchObject([
    { personId, field: 'step', stored: 'departed', derived: 'consented' },
  ])
  await office.db.deleteFrom('case_status').execute()
  expect((await checkCases(office.db, office.profile, today)).wrong.length).toBeGreaterThan(1)
})
