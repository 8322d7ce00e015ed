import { type DatedEvent, inOrder } from './dated-event.ts'
import { type Day, daysBetween } from './dates.ts'

/** What can happen to a distribution. `agreed`: place and time were settled with the community or an authority. */
export const distributionEventKinds = [
  'planned',
  'agreed',
  'issued',
  'report-submitted',
  'verified',
  'cancelled',
] as const
export type DistributionEventKind = (typeof distributionEventKinds)[number]

export interface DistributionEvent extends DatedEvent {
  kind: DistributionEventKind
}

/** The states of a distribution, in the order of the stepper; `cancelled` is the side exit. */
export const distributionStates = ['planned', 'agreed', 'issued', 'reported', 'verified', 'cancelled'] as const
export type DistributionState = (typeof distributionStates)[number]

const stateAfter: Record<DistributionEventKind, DistributionState> = {
  planned: 'planned',
  agreed: 'agreed',
  issued: 'issued',
  'report-submitted': 'reported',
  verified: 'verified',
  cancelled: 'cancelled',
}

/**
 * The state a distribution is in, and the day it came to be so, from its events that were not voided: the furthest
 * thing that happened. A second waybill after the report does not take it back, a reversed (voided) waybill does.
 */
export function deriveDistribution(events: readonly DistributionEvent[]): {
  state: DistributionState
  since: Day | null
} {
  let state: DistributionState = 'planned'
  let since: Day | null = null
  for (const event of inOrder(events)) {
    const next = stateAfter[event.kind]
    if (since !== null && rank(next) <= rank(state)) continue
    state = next
    since = event.happenedOn
  }
  return { state, since }
}

/** Why an event may not be recorded now. */
export interface DistributionReason {
  rule: 'DIS-3' | 'DIS-18' | 'DIS-19' | 'STK-16'
  code: 'NOT_AGREED' | 'NOTHING_ISSUED' | 'NOT_REPORTED' | 'VERIFIED' | 'CANCELLED' | 'GOODS_ARE_OUT'
  state: DistributionState
}

/**
 * Why an event may not be recorded; empty when it may. DIS-3: nothing is issued before place and time are agreed.
 * DIS-18: nothing more after verification. DIS-19: only a reported distribution is verified. STK-16: not cancelled
 * while goods are out.
 */
export function mayRecordDistribution(
  kind: DistributionEventKind,
  events: readonly DistributionEvent[],
): DistributionReason[] {
  const { state } = deriveDistribution(events)
  const no = (rule: DistributionReason['rule'], code: DistributionReason['code']) => [{ rule, code, state }]
  if (state === 'verified') return no('DIS-18', 'VERIFIED')
  if (state === 'cancelled') return no('DIS-18', 'CANCELLED')
  const isBefore = (needed: DistributionState) => rank(state) < rank(needed)
  if (kind === 'issued' && isBefore('agreed')) return no('DIS-3', 'NOT_AGREED')
  if (kind === 'report-submitted' && isBefore('issued')) return no('DIS-19', 'NOTHING_ISSUED')
  if (kind === 'verified' && isBefore('reported')) return no('DIS-19', 'NOT_REPORTED')
  if (kind === 'cancelled' && !isBefore('issued')) return no('STK-16', 'GOODS_ARE_OUT')
  return []
}

/** DIS-22: whether a report came later than the allowed days after the distribution's last day. */
export function isReportLate(lastDay: Day, submittedOn: Day, allowedDays: number): boolean {
  return daysBetween(lastDay, submittedOn) > allowedDays
}

function rank(state: DistributionState): number {
  return distributionStates.indexOf(state)
}
