import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { readCaseFiles } from './case-file.ts'
import { familyDrafts } from './family-drafts.ts'
import { type EventDraft, planEvents } from './plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from './save-events.ts'

type Consent = InputOf<'giveConsent'>['consent']

/** VHR-2: writes a family's consent down for each person who can still give it; it also ends a withdrawal (VHR-3). */
export async function giveConsent(
  call: WriteCall,
  input: InputOf<'giveConsent'>,
): Promise<OutputOf<'giveConsent'> | ProblemOf<typeof consularContract.giveConsent>> {
  const { caseId, consent } = input
  const future = findFutureDay(call.today, { 'consent.on': consent.on })
  if (future) return future
  const files = await readCaseFiles(call.tx, [caseId])
  const file = files.get(caseId)
  if (!file) return unknownRecord('caseId', caseId)
  const drafts = familyDrafts(file, call.profile, 'consent-given', consent.on, consentData(consent))
  const planned = planEvents(call, files, drafts)
  if (isProblem(planned)) return planned
  await saveEvents(call, planned)
  call.journal({ subjects: caseSubjects(files), after: { events: eventsForJournal(planned) } })
  return { id: caseId }
}

/** What an event `consent-given` holds; the day is the event's own. */
export function consentData({ kind, language, witnessedBy, scopes }: Consent): EventDraft['data'] {
  return { kind, language, witnessedBy, scopes: [...new Set(scopes)] }
}
