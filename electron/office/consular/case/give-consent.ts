import type { consularContract } from '#shared/contract/consular.ts'
import { consentKindOf, findConsentProblem } from '#shared/domain/consular/own-consent.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { familyOf } from '../event-violations.ts'
import { alreadyUsed, findFutureDay, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { type PersonFile, readCaseFiles } from './case-file.ts'
import { type EventDraft, planEvents } from './plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from './save-events.ts'

type Consent = InputOf<'giveConsent'>['consent']

/** VHR-2: writes down what each of some people agreed to; it also lifts a withdrawal (VHR-3). All of them, or nobody. */
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
  const problem = checkConsent(consent, file.people)
  if (problem) return problem
  const planned = planEvents(call, files, consentDrafts(consent))
  if (isProblem(planned)) return planned
  await saveEvents(call, planned)
  call.journal({ subjects: caseSubjects(files), after: { events: eventsForJournal(planned) } })
  return { id: caseId }
}

/** Whether each of those named is of the case, is named once, and consents alone or by a fit guardian. */
export function checkConsent(consent: Consent, people: readonly PersonFile[]) {
  const ids = consent.people.map(({ personId }) => personId)
  const known = new Set(people.map(({ person }) => person.id))
  const unknown = ids.findIndex((id) => !known.has(id))
  if (unknown >= 0) return unknownRecord(`consent.people.${unknown}.personId`, ids[unknown] ?? '')
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0) return alreadyUsed(`consent.people.${twice}.personId`, ids[twice] ?? '')
  const found = findConsentProblem(consent.people, familyOf(people), consent.on)
  return found && { problem: found.problem, data: { index: found.index } }
}

/** One event for each person who consents. */
export function consentDrafts({ kind, language, witnessedBy, scopes, on, people }: Consent): EventDraft[] {
  // Whoever withdrew and consents again does so before they consent for a child.
  const inOrder = people.toSorted((one, other) => Number(one.guardianId !== null) - Number(other.guardianId !== null))
  return inOrder.map((each) => ({
    personId: each.personId,
    kind: 'consent-given',
    happenedOn: on,
    data: {
      ...{ kind: consentKindOf(kind, each), language, witnessedBy, scopes: [...new Set(scopes)] },
      guardianId: each.guardianId,
      ...(each.afterWithdrawal && { afterWithdrawal: true }),
    },
  }))
}
