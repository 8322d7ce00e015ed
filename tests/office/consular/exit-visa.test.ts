import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ConsularOffice, openConsularOffice, person, reasonsOf, refusalOf } from './consular-office.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const request = (personIds: string[], requestedOn = '2026-10-01', id = newId()) =>
  office.desk.requestExitVisas({ callId: newId(), id, authority: 'PND', requestedOn, personIds })

const gone = (documentId: string, happenedOn: string, how: 'lost' | 'returned-to-embassy' = 'lost') =>
  office.desk.recordLostOrReturned({ callId: newId(), documentId, happenedOn, how })

describe('VHR-16 an exit visa is requested only with a travel document received and valid', () => {
  test('VHR-16 at each step before the document is received the request is refused with what is missing', async () => {
    const { personId } = await office.register()
    const missing = async () => (await reasonsOf(request([personId]))).map(({ rule, code }) => `${rule} ${code}`)
    expect(await missing()).toEqual(['VHR-16 DOCUMENT_NOT_REQUESTED'])
    await office.verify(personId)
    const documentId = await office.ask(personId)
    expect(await missing()).toEqual(['VHR-16 DOCUMENT_NOT_ISSUED'])
    const issued = { documentId, number: 'O1', issuedOn: '2026-09-20', expiresOn: '2031-09-19' }
    await office.desk.recordDocumentIssued({ callId: newId(), ...issued })
    expect(await missing()).toEqual(['VHR-16 DOCUMENT_NOT_RECEIVED'])
    await office.desk.recordDocumentReceived({
      callId: newId(),
      documentId,
      receivedOn: '2026-10-02',
      custodian: 'Safe',
    })
    // Received a day later than the request would be dated.
    expect(await missing()).toEqual(['VHR-16 DOCUMENT_NOT_RECEIVED'])
    expect(await request([personId], '2026-10-02')).toMatchObject({ number: 'EV-TIP-2026-00001', requested: 1 })
  })

  test('VHR-16 an expired, lost or returned document does not do', async () => {
    const people = [await office.register(), await office.register(), await office.register()]
    const [expiring = '', losing = '', returning = ''] = people.map(({ personId }) => personId)
    await office.ready(expiring, '2026-09-30')
    await gone(await office.ready(losing), '2026-09-28')
    await gone(await office.ready(returning), '2026-09-29', 'returned-to-embassy')
    expect(await reasonsOf(request([expiring, losing, returning]))).toEqual([
      { rule: 'VHR-16', code: 'DOCUMENT_EXPIRED' },
      { rule: 'VHR-16', code: 'DOCUMENT_LOST' },
      { rule: 'VHR-16', code: 'DOCUMENT_RETURNED' },
    ])
    expect(await request([expiring], '2026-09-30')).toMatchObject({ requested: 1 })
  })

  test('VHR-16 one person who is not ready refuses the whole list, is named, and nothing is saved', async () => {
    const ready = await office.register('Amadou Diallo')
    await office.ready(ready.personId)
    const waiting = await office.register('Fatoumata Camara')
    await office.verify(waiting.personId)
    await office.ask(waiting.personId)
    const before = await counts()
    const refused = await refusalOf(request([ready.personId, waiting.personId]))
    expect(refused).toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      data: {
        people: [
          {
            personId: waiting.personId,
            personName: 'Fatoumata Camara',
            caseNumber: waiting.number,
            reasons: [{ rule: 'VHR-16', code: 'DOCUMENT_NOT_ISSUED', overridable: false }],
          },
        ],
      },
    })
    expect(await counts()).toEqual(before)
    expect(await request([ready.personId])).toMatchObject({ number: 'EV-TIP-2026-00001' })
  })

  test('VHR-16 a manager cannot override it: there is nothing to override with', async () => {
    const { personId } = await office.register()
    const asked = office.head.requestExitVisas({
      callId: newId(),
      id: newId(),
      authority: 'PND',
      requestedOn: '2026-10-01',
      personIds: [personId],
    })
    expect(await reasonsOf(asked)).toEqual([{ rule: 'VHR-16', code: 'DOCUMENT_NOT_REQUESTED' }])
  })

  test('VHR-16 what a request rests on is not voided, nor lost before it', async () => {
    const { caseId, personId } = await office.register()
    const documentId = await office.ready(personId)
    await request([personId])
    const { events } = await office.desk.get({ id: caseId })
    for (const kind of ['travel-document-requested', 'travel-document-issued', 'travel-document-received']) {
      const eventId = events.find((event) => event.kind === kind)?.id ?? ''
      const refused = await refusalOf(office.desk.voidEvent({ callId: newId(), eventId, reason: 'typed wrongly' }))
      expect(refused.code).toBe('LATER_EVENT_DEPENDS')
    }
    expect(await reasonsOf(gone(documentId, '2026-09-30'))).toEqual([{ rule: 'VHR-1', code: 'LATER_EVENTS' }])
    expect(await office.documentAfter(gone(documentId, '2026-10-01'))).toMatchObject({ state: 'lost' })
  })

  test('the two halves of a batch name who can be requested and who cannot', async () => {
    const ready = await office.register('Amadou Diallo')
    const documentId = await office.ready(ready.personId)
    const waiting = await office.register('Fatoumata Camara')
    await office.verify(waiting.personId)
    await office.issue(waiting.personId)
    const early = await office.register('Ibrahima Sow')
    const on = '2026-10-01'
    const halves = await office.desk.exitVisaEligibility({ on })
    expect(halves.can).toMatchObject({ total: 1, people: [{ personId: ready.personId, travelDocumentId: documentId }] })
    expect(halves.cannot).toEqual({ total: 1, reasons: [{ code: 'DOCUMENT_NOT_RECEIVED', people: 1 }] })
    expect(await office.desk.ineligibleForExitVisa({ on, code: 'DOCUMENT_NOT_RECEIVED' })).toMatchObject([
      { personId: waiting.personId, reasons: [{ rule: 'VHR-16', code: 'DOCUMENT_NOT_RECEIVED' }] },
    ])
    const missing = { total: 1, reasons: [{ code: 'DOCUMENT_NOT_REQUESTED', people: 1 }] }
    const only = await office.desk.exitVisaEligibility({ on, personIds: [early.personId] })
    expect(only).toEqual({ can: { people: [], total: 0 }, cannot: missing })
    const beside = await office.desk.exitVisaEligibility({ on, also: [early.personId] })
    expect([beside.can.total, beside.cannot.total]).toEqual([1, 2])
    expect(await office.desk.exitVisaEligibility({ on, nationality: 'MLI' })).toEqual({
      can: { people: [], total: 0 },
      cannot: { reasons: [], total: 0 },
    })
    // On a day before the document came: what was true then.
    const before = await office.desk.exitVisaEligibility({ on: '2026-09-22', personIds: [ready.personId] })
    expect(before.cannot.reasons).toEqual([{ code: 'DOCUMENT_NOT_RECEIVED', people: 1 }])
  })

  test('those who cannot are answered page by page', async () => {
    const people = ['Amadou Diallo', 'Fatoumata Camara', 'Ibrahima Sow']
    for (const name of people) await office.verify((await office.register(name)).personId)
    const ask = { on: '2026-10-01', code: 'DOCUMENT_NOT_REQUESTED', limit: 2 } as const
    const pages = [
      await office.desk.ineligibleForExitVisa(ask),
      await office.desk.ineligibleForExitVisa({ ...ask, offset: 2 }),
    ]
    expect(pages.map((page) => page.map(({ personName }) => personName))).toEqual([people.slice(0, 2), people.slice(2)])
  })
})

describe('the answer of the authority', () => {
  test('VHR-18 a refusal has its reason and what is done next', async () => {
    const first = await office.register('Amadou Diallo')
    const second = await office.register('Fatoumata Camara')
    await office.ready(first.personId)
    await office.ready(second.personId)
    const id = newId()
    await request([first.personId, second.personId], '2026-10-01', id)
    const answer = (answers: Parameters<typeof office.desk.answerExitVisas>[0]['answers']) =>
      office.desk.answerExitVisas({ callId: newId(), requestId: id, answeredOn: '2026-10-09', answers })
    const refused = { personId: second.personId, answer: 'refused', reason: 'Fine not paid', nextAction: '' } as const
    expect((await refusalOf(answer([refused]))).code).toMatch(/BAD_INPUT|BAD_REQUEST/)
    const granted = { personId: first.personId, answer: 'granted', validUntil: '2026-12-31' } as const
    expect(await answer([granted, { ...refused, nextAction: 'Ask for a waiver' }])).toEqual({ granted: 1, refused: 1 })
    expect(await office.lists.exitVisaRequests.rows({})).toMatchObject([
      { id, people: 2, granted: 1, refused: 1, open: 0 },
    ])
    expect((await office.desk.exitVisaRequest({ id })).people).toMatchObject([
      { personName: 'Amadou Diallo', state: 'granted', validUntil: '2026-12-31' },
      { personName: 'Fatoumata Camara', state: 'refused', refusalReason: 'Fine not paid' },
    ])
    expect(await reasonsOf(answer([granted]))).toEqual([{ rule: 'VHR-1', code: 'NO_OPEN_REQUEST' }])
  })

  test('someone who is not on the list, or a visa that ends before it is given, is refused by name', async () => {
    const { personId } = await office.register()
    await office.ready(personId)
    const id = newId()
    await request([personId], '2026-10-01', id)
    const other = await office.register('Ibrahima Sow')
    const answer = (who: string, validUntil: string) =>
      office.desk.answerExitVisas({
        callId: newId(),
        requestId: id,
        answeredOn: '2026-10-09',
        answers: [{ personId: who, answer: 'granted', validUntil }],
      })
    expect(await refusalOf(answer(other.personId, '2026-12-31'))).toMatchObject({
      code: 'UNKNOWN_RECORD',
      data: { field: 'answers.0.personId', id: other.personId },
    })
    expect(await refusalOf(answer(personId, '2026-10-08'))).toMatchObject({
      code: 'VALID_BEFORE_ANSWER',
      data: { personId },
    })
  })

  test('VHR-17 an open request is flagged when its document is lost, and can be made anew with the next one', async () => {
    const { caseId, personId } = await office.register()
    const documentId = await office.ready(personId)
    await request([personId])
    await gone(documentId, '2026-10-05')
    const lost = await office.desk.get({ id: caseId })
    expect(lost.flags).toContain('exit-visa-needs-resubmission')
    expect(lost.step).toBe('nationality-verified')
    const next = newId()
    const passport = { personId, type: 'passport' as const, embassyId: office.embassy }
    await office.desk.requestDocument({ callId: newId(), id: next, ...passport, requestedOn: '2026-10-06' })
    const issued = { documentId: next, number: 'O99', issuedOn: '2026-10-10', expiresOn: '2031-10-09' }
    await office.desk.recordDocumentIssued({ callId: newId(), ...issued })
    const received = { documentId: next, receivedOn: '2026-10-11', custodian: 'Safe 2' }
    await office.desk.recordDocumentReceived({ callId: newId(), ...received })
    expect(await request([personId], '2026-10-12')).toMatchObject({ requested: 1 })
    expect((await office.desk.get({ id: caseId })).flags).not.toContain('exit-visa-needs-resubmission')
  })

  test('VHR-17 the same when the document expires by itself: the list says so the day after', async () => {
    const { personId } = await office.register('Amadou Diallo', { members: [person('Amadou Diallo')] })
    await office.ready(personId, '2026-12-01')
    await request([personId])
    const row = async () => (await office.lists.cases.rows({}))[0]
    expect(await row()).toMatchObject({
      step: 'exit-visa-requested',
      flags: 'document-expiring exit-visa-overdue',
    })
    office.clock.set('2026-12-02T09:00:00Z')
    expect(await row()).toMatchObject({ step: 'nationality-verified' })
    expect((await row())?.flags).toContain('exit-visa-needs-resubmission')
  })
})

async function counts() {
  const rows = await Promise.all(
    (['case_event', 'exit_visa_request', 'journal', 'number_series'] as const).map((table) =>
      office.db
        .selectFrom(table)
        .select((count) => count.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return rows.map((row) => row.n)
}
