import type { CaseEventKind } from './case-events.ts'
import type { CaseReason } from './case-reason.ts'
import type { Vulnerability } from './consular-terms.ts'

/** What comes after "nationality verified" and is asked or done by the office. */
const beyondVerified: readonly CaseEventKind[] = ['travel-document-requested', 'exit-visa-requested', 'departed']

/**
 * VHR-6: an unaccompanied child does not go beyond "nationality verified" without a guardian and a best-interest
 * decision for return. The office has no record of such decisions yet, so nobody can answer it here, nor override it.
 */
export function childReasons(kind: CaseEventKind, vulnerabilities: readonly Vulnerability[]): CaseReason[] {
  if (!vulnerabilities.includes('unaccompanied-child') || !beyondVerified.includes(kind)) return []
  return [{ rule: 'VHR-6', code: 'BEST_INTEREST_MISSING', data: {}, overridable: false }]
}
