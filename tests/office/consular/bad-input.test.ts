import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consularContract } from '#shared/contract/consular.ts'
import { type ConsularOffice, openConsularOffice, refusalOf } from './consular-office.ts'

let office: ConsularOffice
beforeAll(async () => {
  office = await openConsularOffice()
})
afterAll(() => office.remove())

const writing = Object.entries(consularContract).flatMap(([name, procedure]) =>
  procedure['~orpc'].meta.writes ? [name as keyof typeof consularContract] : [],
)

const field = fc.oneof(
  fc.constantFrom(null, '', -1, 1.5, '2026-02-30', '9999-12-31', 'x'.repeat(10_000), 'A\u202eB', '\u0000', [], {}),
  fc.constantFrom('2026-10-01', 'online', 'passport', 'withdrawn', 'lost', 'PND', 'GIN', 'charter'),
  fc.uuid({ version: 7 }),
  fc.array(fc.record({ personId: fc.uuid({ version: 7 }), result: fc.constantFrom('verified', 'odd') }), {
    maxLength: 3,
  }),
)
const fields = [
  ...[
    'id',
    'caseId',
    'personId',
    'personIds',
    'documentId',
    'eventId',
    'requestId',
    'embassyId',
    'kind',
    'type',
    'mode',
  ],
  ...['happenedOn', 'heldOn', 'requestedOn', 'issuedOn', 'expiresOn', 'receivedOn', 'answeredOn', 'departedOn', 'how'],
  ...[
    'reason',
    'number',
    'custodian',
    'authority',
    'destination',
    'results',
    'answers',
    'consent',
    'members',
    'remark',
  ],
]
const body = fc.oneof(
  fc.constantFrom(undefined, null, 'text', 7, []),
  fc.record(Object.fromEntries(fields.map((name) => [name, field])), { requiredKeys: [] }),
)

test.each(writing)('%s refuses what it cannot take under a declared name and writes nothing', async (name) => {
  const declared = Object.keys(consularContract[name]['~orpc'].errorMap)
  const client = office.head[name] as (input: unknown) => Promise<unknown>
  await fc.assert(
    fc.asyncProperty(body, fc.boolean(), async (input, withCallId) => {
      const whole = withCallId && typeof input === 'object' && input !== null ? { ...input, callId: newId() } : input
      const refused = await refusalOf(client(whole))
      expect(declared, JSON.stringify([whole, refused])).toContain(refused.code)
      if (!withCallId) expect(refused.code).toBe('BAD_INPUT')
    }),
    { numRuns: 60 },
  )
  for (const table of [
    'journal',
    'call',
    'case_event',
    'consular_case',
    'consular_session',
    'number_series',
  ] as const) {
    expect(await office.db.selectFrom(table).selectAll().execute(), table).toEqual([])
  }
})

const someone = newId()
const day = '2026-10-01'
const wellFormed: [keyof typeof consularContract, object, string][] = [
  [
    'giveConsent',
    {
      caseId: newId(),
      consent: { kind: 'written', language: '', on: day, scopes: [], people: [{ personId: newId() }] },
    },
    'consent.on',
  ],
  ['recordEvent', { id: newId(), caseId: newId(), personId: null, kind: 'closed', happenedOn: day }, 'happenedOn'],
  [
    'requestDocument',
    { id: newId(), personId: someone, type: 'passport', embassyId: newId(), requestedOn: day },
    'requestedOn',
  ],
  ['recordDocumentIssued', { documentId: newId(), number: '1', issuedOn: day, expiresOn: '2027-10-01' }, 'issuedOn'],
  ['recordDocumentReceived', { documentId: newId(), receivedOn: day, custodian: 'Safe' }, 'receivedOn'],
  ['recordLostOrReturned', { documentId: newId(), happenedOn: day, how: 'lost' }, 'happenedOn'],
  ['requestExitVisas', { id: newId(), authority: 'PND', requestedOn: day, personIds: [someone] }, 'requestedOn'],
  [
    'answerExitVisas',
    { requestId: newId(), answeredOn: day, answers: [{ personId: someone, answer: 'granted', validUntil: day }] },
    'answeredOn',
  ],
  [
    'recordDeparture',
    { id: newId(), departedOn: day, kind: 'charter', destination: 'GIN', personIds: [someone] },
    'departedOn',
  ],
]

test.each(wellFormed)('%s names an unknown record and a day in the future', async (name, input, dayField) => {
  const client = office.head[name] as (input: unknown) => Promise<unknown>
  expect((await refusalOf(client({ ...input, callId: newId() }))).code).toBe('UNKNOWN_RECORD')
  // 22 November is today in the office.
  const text = JSON.stringify({ ...input, callId: newId() }).replaceAll(day, '2026-11-23')
  expect(await refusalOf(client(JSON.parse(text)))).toEqual({
    code: 'DATE_IN_FUTURE',
    data: { field: dayField, day: '2026-11-23' },
  })
})

test('what is read of an unknown record is said to be unknown', async () => {
  const id = newId()
  expect(await refusalOf(office.desk.get({ id }))).toEqual({ code: 'UNKNOWN_RECORD', data: { field: 'id', id } })
  expect(await refusalOf(office.desk.exitVisaRequest({ id }))).toMatchObject({ code: 'UNKNOWN_RECORD' })
  expect(await refusalOf(office.desk.exitVisaEligibility({ on: day, personIds: [id] }))).toEqual({
    code: 'UNKNOWN_RECORD',
    data: { field: 'personIds.0', id },
  })
  const ask = { on: day, code: 'DOCUMENT_NOT_RECEIVED' as const, also: [id] }
  expect(await refusalOf(office.desk.ineligibleForExitVisa(ask))).toMatchObject({ data: { field: 'also.0', id } })
})
