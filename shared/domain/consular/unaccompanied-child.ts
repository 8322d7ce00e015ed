import type { Vulnerability } from '../people/person.ts'
import { type CaseEventKind, definitionOf } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'

/**
 * VHR-6: an unaccompanied child does not go beyond "nationality verified" without a guardian and a best-interest
 * decision for return. The office has no record of such decisions yet, so nobody can answer it here, nor override it.
 */
export function childReasons(kind: CaseEventKind, vulnerabilities: readonly Vulnerability[]): CaseReason[] {
  if (!vulnerabilities.includes('unaccompanied-child') || !definitionOf(kind).beyondVerified) return []
  return [{ rule: 'VHR-6', code: 'BEST_INTEREST_MISSING', data: {}, overridable: false }]
}
