import type { CaseReason, CaseReasonCode, CaseReasonData } from '../case-reason.ts'

/** VHR-1: an order that nobody can change. */
export function order(code: CaseReasonCode, data: CaseReasonData = {}): CaseReason {
  return { rule: 'VHR-1', code, data, overridable: false }
}
