import { type DatedEvent, inOrder } from './dated-event.ts'
import { type Day, daysBetween } from './dates.ts'

/** What can happen to a distribution. `agreed`: place and time were settled with the community or an authority. */
export const distributionEventKinds = [
  'planned',
  'agreed',
  'issued',
  'arrived',
  'report-submitted',
  'report-returned',
  'verified',
  'postponed',
  'cancelled',
] as const
export type DistributionEventKind = (typeof distributionEventKinds)[number]

export interface DistributionEvent extends DatedEvent {
  kind: DistributionEventKind
}

/** The states of a distribution, in the order of the stepper; `cancelled` is the side exit. */
export const distributionStates = [
  'draft',
  'planned',
  'agreed',
  'issued',
  'at-site',
  'reported',
  'verified',
  'cancelled',
] as const
export type DistributionState = (typeof distributionStates)[number]

const stateAfter: Record<Exclude<DistributionEventKind, 'postponed'>, DistributionState> = {
  planned: 'planned',
  agreed: 'agreed',
  issued: 'issued',
  arrived: 'at-site',
  'report-submitted': 'reported',
  'report-returned': 'at-site',
  verified: 'verified',
  cancelled: 'cancelled',
}

/**
 * The state a distribution is in, and the day it came to be so, from its events that were not voided. A postponed
 * distribution is planned again: its new day must be agreed anew (DIS-3). Goods sent in several waybills do not take a
 * state back: a second issue after an arrival leaves it `at-site`.
 */
export function deriveDistribution(events: readonly DistributionEvent[]): {
  state: DistributionState
  since: Day | null
} {
  let state: DistributionState = 'draft'
  let since: Day | null = null
  for (const event of inOrder(events)) {
    const next = event.kind === 'postponed' ? 'planned' : stateAfter[event.kind]
    const goesBack = rank(next) < rank(state) && event.kind !== 'postponed' && event.kind !== 'report-returned'
    if (next === state || goesBack) continue
    state = next
    since = event.happenedOn
  }
  return { state, since }
}

/** Why an event may not be recorded now. */
export interface DistributionReason {
  rule: 'DIS-3' | 'DIS-18' | 'DIS-19' | 'STK-16'
  code:
    | 'NOT_PLANNED'
    | 'NOT_AGREED'
    | 'NOTHING_ISSUED'
    | 'NOT_SUBMITTED'
    | 'ALREADY_VERIFIED'
    | 'CANCELLED'
    | 'GOODS_ARE_OUT'
  state: DistributionState
}

const needs: Record<DistributionEventKind, { from: DistributionState; otherwise: DistributionReason['code'] }> = {
  planned: { from: 'draft', otherwise: 'NOT_PLANNED' },
  agreed: { from: 'planned', otherwise: 'NOT_PLANNED' },
  issued: { from: 'agreed', otherwise: 'NOT_AGREED' },
  arrived: { from: 'issued', otherwise: 'NOTHING_ISSUED' },
  'report-submitted': { from: 'issued', otherwise: 'NOTHING_ISSUED' },
  'report-returned': { from: 'reported', otherwise: 'NOT_SUBMITTED' },
  verified: { from: 'reported', otherwise: 'NOT_SUBMITTED' },
  postponed: { from: 'planned', otherwise: 'NOT_PLANNED' },
  cancelled: { from: 'draft', otherwise: 'NOT_PLANNED' },
}

/**
 * Why an event may not be recorded; empty when it may. DIS-3: nothing is issued before place and time are agreed.
 * DIS-18: nothing more after verification. STK-16: neither cancelled nor postponed while goods are out.
 */
export function mayRecordDistribution(
  kind: DistributionEventKind,
  events: readonly DistributionEvent[],
): DistributionReason[] {
  const { state } = deriveDistribution(events)
  if (state === 'verified') return [{ rule: 'DIS-18', code: 'ALREADY_VERIFIED', state }]
  if (state === 'cancelled') return [{ rule: 'DIS-18', code: 'CANCELLED', state }]
  const { from, otherwise } = needs[kind]
  if (rank(state) < rank(from)) return [{ rule: kind === 'verified' ? 'DIS-19' : 'DIS-3', code: otherwise, state }]
  if ((kind === 'cancelled' || kind === 'postponed') && rank(state) >= rank('issued')) {
    return [{ rule: 'STK-16', code: 'GOODS_ARE_OUT', state }]
  }
  return []
}

/** DIS-22: whether a report came later than the allowed days after the distribution's last day. */
export function isReportLate(lastDay: Day, submittedOn: Day, allowedDays: number): boolean {
  return daysBetween(lastDay, submittedOn) > allowedDays
}

function rank(state: DistributionState): number {
  return distributionStates.indexOf(state)
}
