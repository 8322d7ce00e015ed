import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { readCaseFiles } from '#office/consular/case/case-file.ts'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { findViolations } from '#office/consular/event-violations.ts'
import { mainReason } from '#shared/domain/consular/case-reason.ts'
import { usableDocument } from '#shared/domain/consular/facts.ts'
import { readPersonFacts } from '#shared/domain/consular/person-facts.ts'
import { addDays, type Day, dayOf } from '#shared/domain/dates.ts'
import { type ConsularOffice, openConsularOffice, person, refusalOf, writtenConsent } from './consular-office.ts'

const firstDay = '2026-11-01'

const action = fc.record({
  what: fc.constantFrom(
    ...([
      'session',
      'ask',
      'ask',
      'issue',
      'issue',
      'receive',
      'receive',
      'receive',
      'gone',
      'request',
      'request',
    ] as const),
    ...(['request', 'answer', 'depart', 'withdraw', 'consent', 'void', 'void', 'close', 'wait'] as const),
  ),
  who: fc.nat(2),
  day: fc.nat(20),
  which: fc.nat(200),
  flag: fc.boolean(),
})
type ActionButton = typeof action extends fc.Arbitrary<infer T> ? T : never

/** Whatever may be answered to a call that was rightly made at the wrong time. */
const declared = [
  ...['NOT_ALLOWED_NOW', 'DATE_IN_FUTURE', 'UNKNOWN_RECORD', 'ALREADY_VOIDED', 'LATER_EVENT_DEPENDS'],
  ...['ENTRY_STAYS', 'SAME_PERSON', 'DUPLICATE_DOCUMENT', 'VALID_BEFORE_ANSWER'],
]

interface Run {
  office: ConsularOffice
  caseId: string
  members: string[]
  /** Of whom, and which. */
  documents: { personId: string; id: string }[]
  requests: string[]
}

/** One random call, dated within twenty days; refused or not. */
async function tryIt(run: Run, { what, who, day, which, flag }: ActionButton): Promise<unknown> {
  const { office, caseId, members, documents, requests } = run
  const [personId = '', on, callId, id] = [members[who], addDays(firstDay, day), newId(), newId()]
  // Mostly the person's last document, sometimes any.
  const own = documents.filter((each) => each.personId === personId)
  const documentId = (which % 7 === 0 ? documents[which % documents.length] : own.at(-1))?.id ?? newId()
  const requestId = requests[which % Math.max(1, requests.length)] ?? newId()
  const apart = which % 4 === 0 ? null : { reason: 'They decided so' }
  const override = flag ? { reason: 'As the manager says' } : null
  switch (what) {
    case 'session': {
      const results = [{ personId, result: flag ? ('verified' as const) : ('rejected' as const) }]
      const held = { callId, id, heldOn: on, mode: 'online' as const, embassyId: office.embassy, results }
      return office.head.holdSession({ ...held, override })
    }
    case 'ask': {
      documents.push({ personId, id })
      const asked = { callId, id, personId, type: 'passport' as const, embassyId: office.embassy, requestedOn: on }
      return office.head.requestDocument({ ...asked, override })
    }
    case 'issue': {
      const expiresOn = addDays(on, which % 50)
      const number = `N${which}`
      return office.desk.recordDocumentIssued({ callId, documentId, number, issuedOn: on, expiresOn })
    }
    case 'receive':
      return office.desk.recordDocumentReceived({ callId, documentId, receivedOn: on, custodian: 'Safe' })
    case 'gone': {
      const how = flag ? ('lost' as const) : ('returned-to-embassy' as const)
      return office.desk.recordLostOrReturned({ callId, documentId, happenedOn: on, how })
    }
    case 'request': {
      requests.push(id)
      const personIds = which % 5 === 0 ? members : [personId]
      return office.desk.requestExitVisas({ callId, id, authority: 'PND', requestedOn: on, personIds, apart })
    }
    case 'answer': {
      const answer = flag
        ? { personId, answer: 'granted' as const, validUntil: addDays(on, which % 10) }
        : { personId, answer: 'refused' as const, reason: 'No', nextAction: 'Ask again' }
      return office.desk.answerExitVisas({ callId, requestId, answeredOn: on, answers: [answer] })
    }
    case 'depart': {
      const left = {
        callId,
        id,
        departedOn: on,
        kind: 'charter' as const,
        destination: 'GIN',
        personIds: [personId],
        apart,
      }
      return office.head.recordDeparture({ ...left, override })
    }
    case 'void': {
      const { events } = await office.desk.get({ id: caseId })
      const eventId = events[which % events.length]?.id ?? ''
      return office.desk.voidEvent({ callId, eventId, reason: 'A mistake' })
    }
    case 'consent':
      return office.consent(caseId, { on })
    case 'wait':
      office.clock.forward((which % 5) * 86_400)
      return undefined
    default: {
      const kind = what === 'withdraw' ? ('withdrawn' as const) : ('closed' as const)
      return office.desk.recordEvent({ callId, id, caseId, personId: flag ? personId : null, kind, happenedOn: on })
    }
  }
}

/** A family of three whose nationality is verified: the first has a passport in the safe, the second one on its way. */
async function startFamily(office: ConsularOffice): Promise<Run> {
  const members = [person('A Bah'), person('B Bah', { relation: 'spouse' }), person('C Bah', { relation: 'child' })]
  const consent = { ...writtenConsent, scopes: [...writtenConsent.scopes], on: firstDay }
  const { caseId } = await office.register('', { members, registeredOn: firstDay, counselledOn: firstDay, consent })
  const run: Run = { office, caseId, members: members.map((member) => member.id), documents: [], requests: [] }
  const start = { day: 0, which: 1, flag: true }
  for (const who of [0, 1, 2]) await tryIt(run, { ...start, what: 'session', who })
  for (const who of [0, 1]) await tryIt(run, { ...start, what: 'ask', who })
  for (const who of [0, 1]) await tryIt(run, { ...start, what: 'issue', who, which: 20 + who })
  await tryIt(run, { ...start, what: 'receive', who: 0, day: 1 })
  return run
}

/** VHR-16 read from the stored events with nothing but their words. */
async function requestsWithoutDocument({ office, caseId }: Run): Promise<unknown[]> {
  const { events } = await office.desk.get({ id: caseId })
  const valid = events.filter((event) => event.kind !== 'voided' && event.voidedBy === null)
  return valid
    .filter((event) => event.kind === 'exit-visa-requested')
    .filter((asked) => {
      const own = valid.filter(
        (event) => event.personId === asked.personId && event.data.documentId === asked.data.documentId,
      )
      const until = (kind: string) => own.filter((event) => event.kind === kind && event.happenedOn <= asked.happenedOn)
      const isReceived = until('travel-document-received').length > 0
      const isValid = until('travel-document-issued').some((each) => String(each.data.expiresOn) >= asked.happenedOn)
      const isGone = [...until('travel-document-lost'), ...until('travel-document-returned')].some(
        (event) => event.happenedOn < asked.happenedOn || event.recordedAt < asked.recordedAt,
      )
      return !isReceived || !isValid || isGone
    })
}

test('VHR-16 whatever is tried in whatever order, no exit visa is ever requested without a received, valid document, and who may ask is who the rule lets', async () => {
  let requests = 0
  const bars: string[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 60 }), async (actions) => {
      const office = await openConsularOffice()
      try {
        office.clock.set('2026-11-12T09:00:00Z')
        const run = await startFamily(office)
        for (const each of actions) {
          const refused = await tryIt(run, each).then(
            () => undefined,
            (error: unknown) => refusalOf(Promise.reject(error)),
          )
          if (refused) expect(declared, JSON.stringify([each, refused])).toContain(refused.code)
        }
        expect(await requestsWithoutDocument(run)).toEqual([])
        const today = dayOf(office.clock.now().toISOString(), office.profile.timeZone)
        expect((await checkCases(office.db, office.profile, today)).wrong).toEqual([])
        requests += await countRequests(run)
        for (const each of actions.slice(0, 4)) bars.push(...(await compareBars(run, addDays(firstDay, each.day))))
        bars.push(...(await compareBars(run, today)))
      } finally {
        await office.remove()
      }
    }),
    { numRuns: 25 },
  )
  // The sequences do reach requests: the property is not true of nothing.
  expect(requests).toBeGreaterThan(0)
  expect(new Set(bars).size).toBeGreaterThan(4)
  expect(bars).toContain('')
})

async function countRequests({ office }: Run): Promise<number> {
  return (await office.desk.exitVisaRequests({})).total
}

/** What the desk is told of each member on a day, which must be what the rule says of their events; the bars that stood. */
async function compareBars({ office, caseId, members }: Run, on: Day): Promise<string[]> {
  const files = (await readCaseFiles(office.db, [caseId])).get(caseId)?.people ?? []
  const ruled = files.map((file) => {
    const reasons = findViolations('exit-visa-requested', file, office.profile, on)
    return { personId: file.person.id, bar: mainReason(reasons)?.code ?? '', reasons }
  })
  const { can, cannot } = await office.desk.exitVisaEligibility({ on, personIds: members })
  const told = can.people.map(({ personId, travelDocumentId, documentNumber, expiresOn }) => {
    const own = files.find(({ person }) => person.id === personId)
    const document = own && usableDocument(readPersonFacts(own.events, on))
    expect(document).toMatchObject({ documentId: travelDocumentId, number: documentNumber, expiresOn })
    return { personId, bar: '', reasons: [] as unknown[] }
  })
  for (const { code, people } of cannot.reasons) {
    const page = await office.desk.ineligibleForExitVisa({ on, personIds: members, code })
    expect(page).toHaveLength(people)
    told.push(...page.map(({ personId, reasons }) => ({ personId, bar: code, reasons })))
  }
  const byId = (one: { personId: string }, other: { personId: string }) => (one.personId < other.personId ? -1 : 1)
  expect(told.sort(byId)).toEqual(ruled.sort(byId))
  expect([can.total, cannot.total]).toEqual([can.people.length, told.length - can.people.length])
  return ruled.map(({ bar }) => bar)
}
