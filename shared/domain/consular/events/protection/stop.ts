import type { Day } from '../../../dates.ts'
import type { CaseReason, CaseReasonCode } from '../../case-reason.ts'
import type { CaseEventKind } from '../../event-kinds.ts'

/** VHR-3, VHR-4: a kind of event that stops a person, the step they are then in, and the one kind that lifts it. */
export interface StopRule {
  rule: CaseReason['rule']
  code: CaseReasonCode
  step: 'stopped' | 'withdrawn' | null
  liftedBy: CaseEventKind
}

/** Something that stops a person, and the day from which it no longer does; `liftedOn` null while it stands. */
export interface Stop extends StopRule {
  /** The kind of the event. */
  kind: CaseEventKind
  on: Day
  liftedOn: Day | null
}

/** The reasons that stops are, the gravest first. */
export function stopReasons(stops: readonly Stop[]): CaseReason[] {
  return stops
    .map(({ rule, code, on }) => ({ rule, code, data: { on }, overridable: false }))
    .sort((one, other) => (one.rule < other.rule ? 1 : -1))
}

/** The stop of one kind as a reason; empty when it does not stand. */
export function alreadyStopped(stops: readonly Stop[], kind: CaseEventKind): CaseReason[] {
  return stopReasons(stops.filter((stop) => stop.kind === kind))
}

/** The stop of one kind that still stands as a reason: one that was lifted keeps nobody from stopping anew (VHR-3). */
export function standingStop(stops: readonly Stop[], kind: CaseEventKind): CaseReason[] {
  return alreadyStopped(
    stops.filter(({ liftedOn }) => liftedOn === null),
    kind,
  )
}

/** VHR-4: that the person fears return and protection did not clear it. */
export function fearReasons({ stops }: { stops: readonly Stop[] }): CaseReason[] {
  return alreadyStopped(stops, 'fear-of-return')
}
