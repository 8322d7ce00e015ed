import type { CaseReason, CaseReasonCode } from '../case-reason.ts'

/** VHR-1: an order that nobody can change. */
export function order(code: CaseReasonCode, data: Record<string, string> = {}): CaseReason {
  return { rule: 'VHR-1', code, data, overridable: false }
}
