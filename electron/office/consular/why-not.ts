import type { CaseEvent, CaseEventKind } from '#shared/domain/case-events.ts'
import type { CaseReason } from '#shared/domain/case-reason.ts'
import type { Vulnerability } from '#shared/domain/consular-terms.ts'
import type { CountryProfile } from '#shared/domain/country-profile.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type About, hardReasons, mayRecord } from '#shared/domain/may-record.ts'
import { childReasons } from '#shared/domain/unaccompanied-child.ts'
import { departureOf, type MemberFile } from './case-file.ts'

/**
 * Why an event may not be written down for a person now, dated `on`; empty when it may. Beyond the domain's answer for
 * that day it looks at what was written down for later days: nothing is added before a departure, and a document is not
 * lost or returned before an exit visa was asked for with it (VHR-16).
 */
export function whyNot(
  kind: CaseEventKind,
  file: MemberFile,
  profile: CountryProfile,
  on: Day,
  about: About = {},
): CaseReason[] {
  const reasons = mayRecord(kind, file.events, profile, on, about)
  const departure = departureOf(file.events)
  if (departure && kind !== 'closed' && !reasons.some((reason) => reason.code === 'DEPARTED')) {
    reasons.unshift(hard('DEPARTED', { on: departure.happenedOn }))
  }
  const vulnerabilities: Vulnerability[] = JSON.parse(file.member.vulnerabilities)
  return [...reasons, ...childReasons(kind, vulnerabilities), ...laterUse(kind, file.events, on, about)]
}

/** What remains when someone who may override does so; all of it when nobody does. */
export function remaining(reasons: readonly CaseReason[], overridden: boolean): CaseReason[] {
  return overridden ? hardReasons(reasons) : [...reasons]
}

function laterUse(kind: CaseEventKind, events: readonly CaseEvent[], on: Day, about: About): CaseReason[] {
  if (kind !== 'travel-document-lost' && kind !== 'travel-document-returned') return []
  const later = events.find(
    (event) =>
      event.kind === 'exit-visa-requested' &&
      !event.voided &&
      event.happenedOn > on &&
      event.data.documentId === about.documentId,
  )
  return later ? [hard('LATER_EVENTS', { event: later.kind, on: later.happenedOn })] : []
}

function hard(code: CaseReason['code'], data: Record<string, string>): CaseReason {
  return { rule: 'VHR-1', code, data, overridable: false }
}
