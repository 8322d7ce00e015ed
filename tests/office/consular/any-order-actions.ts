import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { addDays } from '#shared/domain/dates.ts'
import { bornOn } from './children-at.ts'
import { type ConsularOffice, person, writtenConsent } from './consular-office.ts'
import { correct } from './one-family.ts'

export const firstDay = '2026-11-01'

export const action = fc.record({
  what: fc.constantFrom(
    ...(['session', 'ask', 'ask', 'issue', 'issue', 'receive', 'receive', 'receive', 'gone'] as const),
    ...(['request', 'request', 'request', 'answer', 'depart', 'depart', 'escort', 'withdraw'] as const),
    ...(['unconsent', 'fear', 'clear', 'decide', 'decide', 'consent', 'consent', 'consent'] as const),
    ...([
      'void',
      'void',
      'close',
      'wait',
      'split',
      'split',
      'join',
      'join',
      'correct',
      'relate',
      'unregister',
    ] as const),
  ),
  who: fc.nat(3),
  day: fc.nat(20),
  which: fc.nat(200),
  flag: fc.boolean(),
})
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

/** Whatever may be answered to a call that was rightly made at the wrong time. */
export const declared = [
  ...['NOT_ALLOWED_NOW', 'DATE_IN_FUTURE', 'UNKNOWN_RECORD', 'ALREADY_VOIDED', 'LATER_EVENT_DEPENDS'],
  ...['ENTRY_STAYS', 'SAME_PERSON', 'DUPLICATE_DOCUMENT', 'VALID_BEFORE_ANSWER', 'NO_HEAD_OF_FAMILY'],
  ...['HEAD_NOT_RELATED', 'GUARDIAN_NEEDED', 'GUARDIAN_UNFIT', 'WITHDRAWN_SAME_DAY', 'NOTHING_CHANGED', 'ALREADY_USED'],
]

export interface Run {
  office: ConsularOffice
  /** The case of the family, and those that it was split into. */
  caseIds: string[]
  members: string[]
  /** Of whom, and which. */
  documents: { personId: string; id: string }[]
  requests: string[]
}

/** The case that a person is in now, if they are in one. */
export async function caseOf({ office }: Run, personId: string): Promise<string | undefined> {
  const row = await office.db
    .selectFrom('case_member')
    .select('case_id')
    .where('person_id', '=', personId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return row?.case_id
}

/** One random call, dated within twenty days; refused or not. */
export async function tryIt(run: Run, { what, who, day, which, flag }: Action): Promise<unknown> {
  const { office, members, documents, requests } = run
  const [personId = '', on, callId, id] = [members[who], addDays(firstDay, day), newId(), newId()]
  const caseId = (await caseOf(run, personId)) ?? run.caseIds[0] ?? ''
  const other = members[which % members.length] ?? ''
  // Mostly the person's last document, sometimes any.
  const own = documents.filter((each) => each.personId === personId)
  const documentId = (which % 7 === 0 ? documents[which % documents.length] : own.at(-1))?.id ?? newId()
  const requestId = requests[which % Math.max(1, requests.length)] ?? newId()
  const apart = which % 4 === 0 ? null : { reason: 'They decided so' }
  const override = flag ? { reason: 'As the manager says' } : null
  const recorded = { callId, id, caseId, personId, happenedOn: on }
  const by = which % 3 === 0 ? office.head : office.desk
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
      return office.desk.recordDocumentIssued({ callId, documentId, number: `N${which}`, issuedOn: on, expiresOn })
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
      const left = { callId, id, departedOn: on, kind: 'charter' as const, destination: 'GIN' }
      const personIds = other === personId ? [personId] : [personId, other]
      return office.head.recordDeparture({ ...left, personIds, apart, override })
    }
    case 'void': {
      const { events } = await office.desk.get({ id: caseId })
      const eventId = events[which % events.length]?.id ?? ''
      return (flag ? office.desk : office.colleague).voidEvent({ callId, eventId, reason: 'A mistake' })
    }
    case 'consent': {
      const given = { ...writtenConsent, scopes: [...writtenConsent.scopes], on }
      const people = [{ personId, guardianId: flag && other !== personId ? other : null }]
      return office.desk.giveConsent({ callId, caseId, consent: { ...given, people } })
    }
    case 'wait':
      office.clock.forward((which % 5) * 86_400)
      return undefined
    case 'clear': {
      const details = { ground: 'fear-assessed', decidedBy: 'Huda, protection' }
      return office.another.recordDecision({ ...recorded, kind: 'protection-clearance', details })
    }
    case 'decide': {
      const details = { outcome: flag ? 'return' : 'stay', guardian: 'Fatou Bah, aunt', decidedBy: 'Panel' }
      return office.another.recordDecision({ ...recorded, kind: 'best-interest-decision', details })
    }
    case 'escort': {
      const details = { escort: 'Hana Saïd', receivedBy: 'Ministry of the Child' }
      return office.desk.recordEvent({ ...recorded, kind: 'escort-arranged', details })
    }
    case 'split': {
      const leaves = { people: [{ personId, relation: 'head' as const }], newHeadId: flag ? other : null }
      await by.splitFamily({ callId, id, caseId, on, ...leaves, override })
      return run.caseIds.push(id)
    }
    case 'join': {
      const toCaseId = run.caseIds[which % run.caseIds.length] ?? ''
      const people = [{ personId, relation: flag ? ('sibling' as const) : ('not-related' as const) }]
      return by.joinCase({ callId, caseId, toCaseId, on, people, override })
    }
    case 'correct': {
      const birth = bornOn(flag ? '1996-03-14' : which % 3 === 0 ? '2012-01-01' : addDays('2008-11-01', which % 28))
      const changed = which % 2 === 0 ? birth : { vulnerabilities: flag ? [] : ['unaccompanied-child'] }
      return correct(office, caseId, personId, changed, undefined, null, office.colleague)
    }
    case 'relate': {
      const is = flag ? ('other-relative' as const) : ('not-related' as const)
      return correct(office, caseId, personId, {}, undefined, { is }, by, { override })
    }
    case 'unregister':
      return (flag ? office.head : office.another).voidRegistration({
        callId,
        personId,
        reason: 'Entered twice',
        override,
      })
    default: {
      const kinds = { withdraw: 'withdrawn', fear: 'fear-of-return', unconsent: 'consent-withdrawn', close: 'closed' }
      const kind = kinds[what] as 'withdrawn' | 'fear-of-return' | 'consent-withdrawn' | 'closed'
      return office.desk.recordEvent({ ...recorded, personId: flag ? personId : null, kind })
    }
  }
}

/**
 * Parents, one who comes of age on 14 November, and a child of ten, whose nationality is verified: the first has a passport
 * in the safe, the others have one on its way.
 */
export async function startFamily(office: ConsularOffice): Promise<Run> {
  const members = [
    person('A Bah'),
    person('B Bah', { relation: 'spouse' }),
    person('C Bah', { relation: 'child', ...bornOn('2008-11-14') }),
    person('D Bah', { relation: 'child', ...bornOn('2016-01-01') }),
  ]
  const consent = { ...writtenConsent, scopes: [...writtenConsent.scopes], on: firstDay }
  const { caseId } = await office.register('', { members, registeredOn: firstDay, counselledOn: firstDay, consent })
  const ids = members.map((member) => member.id)
  const run: Run = { office, caseIds: [caseId], members: ids, documents: [], requests: [] }
  const start = { day: 0, which: 1, flag: true }
  for (const who of [0, 1, 2, 3]) await tryIt(run, { ...start, what: 'session', who })
  for (const who of [0, 1, 2, 3]) await tryIt(run, { ...start, what: 'ask', who })
  for (const who of [0, 1, 2, 3]) await tryIt(run, { ...start, what: 'issue', who, which: 20 + who })
  for (const who of [0, 2]) await tryIt(run, { ...start, what: 'receive', who, day: 1 })
  return run
}

/** Every event of the family, in whichever of its cases, once. */
export async function eventsOf({ office, caseIds }: Run) {
  const found = new Map<string, Awaited<ReturnType<ConsularOffice['desk']['get']>>['events'][number]>()
  for (const id of caseIds) for (const event of (await office.desk.get({ id })).events) found.set(event.id, event)
  return [...found.values()]
}
