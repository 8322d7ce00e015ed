import { type PlainEventKind, plainEventKinds, plainEventOf } from '#shared/domain/consular/case-events.ts'
import type { CaseReasonCode } from '#shared/domain/consular/case-reason.ts'
import { type CaseEventKind, caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import type { Reason } from '../../../errors/case-reason.ts'
import { actionOf, type CaseWhole, mayNow, type Person, type TravelDocument } from './case-shapes.ts'

/** What the office asks or does next with a form or page of its own. */
const ownForms = [
  'consent-given',
  'consular-session-result',
  'travel-document-requested',
  'exit-visa-requested',
  'departed',
] as const
export type OwnFormKind = (typeof ownForms)[number]
export type MainKind = OwnFormKind | PlainEventKind

const hasOwnForm = (kind: CaseEventKind): kind is OwnFormKind => ownForms.some((each) => each === kind)
export const isPlainKind = (kind: CaseEventKind): kind is PlainEventKind => plainEventKinds.some((one) => one === kind)

/** What is done next for people of a case, in the order of the work. */
const mainKinds = caseEventKinds.filter(
  (kind): kind is MainKind => hasOwnForm(kind) || (isPlainKind(kind) && plainEventOf(kind).offered === 'next'),
)

export interface Doable {
  kind: MainKind
  people: readonly Person[]
}

/** People for whom one kind is barred by the same reason. */
export interface BarredGroup {
  code: CaseReasonCode
  people: readonly { person: Person; reason: Reason }[]
}
export interface Barred {
  /** Kinds that the same things stand against are told once. */
  kinds: OwnFormKind[]
  groups: readonly BarredGroup[]
}

/** Why a kind is not offered again: it is done already, and nothing stands against it. */
const doneAlready: Partial<Record<OwnFormKind, readonly CaseReasonCode[]>> = {
  'travel-document-requested': ['DOCUMENT_UNDER_WAY'],
  'exit-visa-requested': ['REQUEST_ALREADY_OPEN', 'EXIT_VISA_ALREADY_GRANTED'],
}
const beforeVerified = ['registered', 'consented', 'interviewed']

function isWanted(kind: MainKind, person: Person, whole: CaseWhole): boolean {
  switch (kind) {
    case 'consent-given':
      return person.step === 'registered' || ['withdrawn', 'stopped'].includes(person.step) || lacksConsent(person)
    case 'consular-session-result':
      return beforeVerified.includes(person.step)
    default:
      return !isPlainKind(kind) || !whole.events.some((event) => isOf(event, kind, person))
  }
}

const isOf = (event: CaseWhole['events'][number], kind: PlainEventKind, person: Person) =>
  event.kind === kind && event.personId === person.id && !event.voidedBy

const lacksConsent = (person: Person) =>
  person.flags.includes('consent-missing') || person.flags.includes('consent-withdrawn')

/** What can be done now, and for whom. */
export function planDoable(whole: CaseWhole): Doable[] {
  return mainKinds
    .map((kind) => ({ kind, people: whole.people.filter((each) => mayNow(each, kind) && isWanted(kind, each, whole)) }))
    .filter(({ people }) => people.length > 0)
}

/** What cannot be done yet although it will be wanted, by the first reason of each person. */
export function planBarred(whole: CaseWhole): Barred[] {
  return ownForms
    .filter((kind) => kind !== 'consent-given')
    .map((kind) => {
      const groups: { code: CaseReasonCode; people: { person: Person; reason: Reason }[] }[] = []
      for (const person of whole.people) {
        if (person.step === 'departed' || person.step === 'closed') continue
        const reasons = actionOf(person, kind)?.reasons ?? []
        const reason = reasons.find((each) => !each.overridable) ?? reasons[0]
        if (!reason || !isWanted(kind, person, whole)) continue
        const { code } = reason
        if (doneAlready[kind]?.some((done) => reasons.some((each) => each.code === done))) continue
        const group = groups.find((each) => each.code === code && sameThing(each.people[0]?.reason, reason))
        if (group) group.people.push({ person, reason })
        else groups.push({ code, people: [{ person, reason }] })
      }
      return { kinds: [kind], groups }
    })
    .filter(({ groups }) => groups.length > 0)
    .reduce<Barred[]>((told, next) => {
      const same = told.find((one) => whatStands(one) === whatStands(next))
      if (same) same.kinds.push(...next.kinds)
      else told.push(next)
      return told
    }, [])
}

function sameThing(one: Reason | undefined, other: Reason): boolean {
  return one?.data.after === other.data.after && one?.data.scope === other.data.scope
}

function whatStands({ groups }: Barred): string {
  return groups
    .map(
      ({ code, people }) =>
        `${code} ${people[0]?.reason.data.after ?? ''} ${people.map(({ person }) => person.id).join(' ')}`,
    )
    .join('; ')
}

export const canBeIssued = (document: TravelDocument): boolean => document.state === 'requested'
export const canBeReceived = (document: TravelDocument): boolean =>
  document.state === 'issued' || (document.state === 'expired' && document.receivedOn === null)
export const canBeGone = (document: TravelDocument): boolean =>
  ['issued', 'received', 'expired'].includes(document.state)
