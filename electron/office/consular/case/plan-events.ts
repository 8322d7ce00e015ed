import { v7 as newId } from 'uuid'
import { definitionOf, type EventParts, partEventData, storedEvent } from '#shared/domain/consular/case-events.ts'
import type { CaseReason } from '#shared/domain/consular/case-reason.ts'
import type { CaseEventKind } from '#shared/domain/consular/event-kinds.ts'
import type { Going } from '#shared/domain/consular/family.ts'
import type { Day } from '#shared/domain/dates.ts'
import { may } from '#shared/domain/permissions.ts'
import type { WriteCall } from '../../context.ts'
import { displayName } from '../../people/display-name.ts'
import { findViolations, violationsInForce } from '../event-violations.ts'
import type { BlockedPerson } from '../shapes.ts'
import { type CaseFile, type PersonFile, personsById } from './case-file.ts'

/** Something to be written down for a person; `data` is what the kind asks for and may hold a remark beside it. */
export interface EventDraft {
  /** Given by the caller where the contract lets them. */
  id?: string
  personId: string
  kind: CaseEventKind
  happenedOn: Day
  data: { documentId?: string; requestId?: string } & Record<string, unknown>
}

/** An event that nothing speaks against; `saveEvents` writes it. */
export interface PlannedEvent extends Omit<EventDraft, 'data'>, EventParts {
  id: string
  caseId: string
  recordedAt: string
  overrideReason: string | null
}

export interface Refused {
  problem: 'NOT_ALLOWED_NOW'
  data: { people: BlockedPerson[] }
}

/** Nothing is written down any more of who was forgotten: it would make somebody of them again, without a name. */
export interface Forgotten {
  problem: 'PERSON_FORGOTTEN'
}

/** What somebody allows of what would be refused, each with a reason: VHR-1 what may be skipped, VHR-6 to part a family. */
interface Allowed {
  override?: { reason: string } | null
  apart?: { reason: string } | null
}

/**
 * Holds events against the rules, in their order, each on top of those before it: all of them, or the people for whom
 * one is refused with every reason; refused too when one of them was forgotten. An override counts only when the caller holds `case.decide`, and is noted only on
 * events that needed it. The files must be those of all members named; planned events are added to them.
 */
export function planEvents(
  call: Pick<WriteCall, 'by' | 'now' | 'profile'>,
  files: ReadonlyMap<string, CaseFile>,
  drafts: readonly EventDraft[],
  { override = null, apart = null }: Allowed = {},
): PlannedEvent[] | Refused | Forgotten {
  const byId = personsById(files.values())
  const goingOf = (kind: CaseEventKind): Going => ({
    together: new Set(drafts.filter((draft) => draft.kind === kind).map((draft) => draft.personId)),
    apart: apart !== null,
  })
  const overridden = override !== null && may(call.by.roles, 'case.decide')
  const people: BlockedPerson[] = []
  const planned: PlannedEvent[] = []
  for (const draft of drafts) {
    const file = byId.get(draft.personId)
    if (!file) throw new Error(`No file of person ${draft.personId}`)
    if (file.person.erasure_id !== null) return { problem: 'PERSON_FORGOTTEN' }
    const { kind, happenedOn, data } = draft
    const reasons = findViolations(kind, file, call.profile, happenedOn, data, goingOf(kind))
    const left = violationsInForce(reasons, overridden)
    if (left.length > 0) {
      people.push(blockedPerson(file, left))
      continue
    }
    const sent = definitionOf(kind).sends ? { version: file.person.version } : {}
    const event: PlannedEvent = {
      ...{ personId: draft.personId, kind, happenedOn },
      ...partEventData(kind, { ...data, ...sent, ...(apart && { apart: apart.reason }) }),
      id: draft.id ?? newId(),
      caseId: file.person.case_id,
      recordedAt: nextInstant(call.now, file),
      overrideReason: reasons.length > 0 && override ? override.reason : null,
    }
    planned.push(event)
    file.events.push(storedEvent({ ...event, data: { ...event.data, ...event.words } }))
    file.lastRecordedAt = event.recordedAt
  }
  return people.length > 0 ? { problem: 'NOT_ALLOWED_NOW', data: { people } } : planned
}

/** A person and the reasons as the contract says them. */
export function blockedPerson({ person }: PersonFile, reasons: readonly CaseReason[]): BlockedPerson {
  return {
    personId: person.id,
    personName: displayName(person),
    caseId: person.case_id,
    caseNumber: person.case_number,
    reasons: reasons.map((reason) => ({ ...reason })),
  }
}

/** Later than all that was written down of the person: the order within a day must survive a clock that was set back. */
export function nextInstant(now: Date, { lastRecordedAt }: Pick<PersonFile, 'lastRecordedAt'>): string {
  const instant = now.toISOString()
  return lastRecordedAt < instant ? instant : new Date(Date.parse(lastRecordedAt) + 1).toISOString()
}
