import { type DatedEvent, inOrder } from '../consular/dated-event.ts'
import { type Day, daysBetween } from '../dates.ts'

/** Why goods are given out: to all of a place, to a list, each month in a detention centre, before a flight, at once. */
export const distributionTypes = ['blanket', 'targeted', 'detention-monthly', 'pre-departure', 'emergency'] as const
export type DistributionType = (typeof distributionTypes)[number]

/** The types that work from a list of people, so that more than the list needs a reason (DIS-21). */
const listedTypes: readonly DistributionType[] = ['targeted', 'pre-departure']

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
 * The state a distribution is in, and the day it came to be so, from its events that were not voided. Goods sent in
 * several waybills do not take a state back: a second issue after the report leaves it `reported`.
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
  code:
    | 'ALREADY_ISSUED'
    | 'NOT_AGREED'
    | 'NOTHING_ISSUED'
    | 'NOT_SUBMITTED'
    | 'VERIFIED'
    | 'CANCELLED'
    | 'GOODS_ARE_OUT'
  state: DistributionState
}

/**
 * Why an event may not be recorded; empty when it may. DIS-3: nothing is issued before place and time are agreed, and
 * they are not agreed anew once goods have left. DIS-18: nothing more after verification. STK-16: not cancelled while
 * goods are out; `goodsOut` is what is on the way to the site or still there, in any unit.
 */
export function mayRecordDistribution(
  kind: Exclude<DistributionEventKind, 'planned'>,
  events: readonly DistributionEvent[],
  goodsOut: number,
): DistributionReason[] {
  const { state } = deriveDistribution(events)
  if (state === 'verified') return [{ rule: 'DIS-18', code: 'VERIFIED', state }]
  if (state === 'cancelled') return [{ rule: 'DIS-18', code: 'CANCELLED', state }]
  if (kind === 'agreed' && rank(state) > rank('agreed')) return [{ rule: 'DIS-3', code: 'ALREADY_ISSUED', state }]
  if (kind === 'issued' && state === 'planned') return [{ rule: 'DIS-3', code: 'NOT_AGREED', state }]
  if (kind === 'report-submitted' && rank(state) < rank('issued')) {
    return [{ rule: 'DIS-3', code: 'NOTHING_ISSUED', state }]
  }
  if (kind === 'verified' && state !== 'reported') return [{ rule: 'DIS-19', code: 'NOT_SUBMITTED', state }]
  if (kind === 'cancelled' && goodsOut > 0) return [{ rule: 'STK-16', code: 'GOODS_ARE_OUT', state }]
  return []
}

/** DIS-21: how many people the plan listed; null where people are not listed beforehand. */
export function listedPeople(type: DistributionType, targetPeople: number): number | null {
  return listedTypes.includes(type) ? targetPeople : null
}

/** DIS-22: whether a report came later than the allowed days after the distribution's last day. */
export function isReportLate(lastDay: Day, submittedOn: Day, allowedDays: number): boolean {
  return daysBetween(lastDay, submittedOn) > allowedDays
}

function rank(state: DistributionState): number {
  return distributionStates.indexOf(state)
}
