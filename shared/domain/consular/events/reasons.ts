import type { CaseReason, CaseReasonCode } from '../case-reason.ts'
import type { PersonFacts } from '../facts.ts'

/** VHR-1: an order that nobody can change. */
export function order(code: CaseReasonCode, data: Record<string, string> = {}): CaseReason {
  return { rule: 'VHR-1', code, data, overridable: false }
}

/** VHR-3, VHR-4: what stops the case; empty when nothing does. */
export function stopReasons(facts: PersonFacts): CaseReason[] {
  if (!facts.stop) return []
  const data = { on: facts.stop.on }
  return facts.stop.kind === 'withdrawn'
    ? [{ rule: 'VHR-3', code: 'WITHDRAWN', data, overridable: false }]
    : [{ rule: 'VHR-4', code: 'FEARS_RETURN', data, overridable: false }]
}
