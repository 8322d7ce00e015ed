import { listCasesEverOf } from '#db/queries/consular/cases.ts'
import { eraseJournalDetails } from '#db/queries/journal/erase-details.ts'
import {
  addDecision,
  addErasure,
  blankEvent,
  blankVersion,
  findOpenErasure,
  isErasureAsked,
  listOpenErasures,
  listWordsOfPerson,
  removeDraftsAbout,
} from '#db/queries/people/erasures.ts'
import { removeNameTokens } from '#db/queries/people/find-persons.ts'
import { listVersions } from '#db/queries/people/persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { activeSteps, derivePerson } from '#shared/domain/consular/derive-person.ts'
import { readBirth, storeBirth, yearOnly } from '#shared/domain/people/birth.ts'
import type { Caller, ReadCall, WriteCall } from '../../context.ts'
import { displayName } from '../../people/display-name.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { caseIdsOf, type PersonFile } from '../case/case-file.ts'
import { projectCases } from '../case/project-cases.ts'
import { type UnknownRecord, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { blankTexts } from './blank-mentions.ts'
import { readIdentity } from './find-mentions.ts'
import { findPersonEver, personSubjects } from './find-person.ts'

type Contract = typeof consularContract

/** Asks that a person be forgotten. Refused while the office works on the case: it is closed, or they withdraw, first. */
export async function askErasure(
  call: WriteCall,
  { id, personId, ground }: InputOf<'askErasure'>,
): Promise<OutputOf<'askErasure'> | ProblemOf<Contract['askErasure']>> {
  const own = await findPersonEver(call.tx, personId)
  if (isProblem(own)) return own
  if (isActive(call, own)) return { problem: 'STILL_ACTIVE' }
  if (await isErasureAsked(call.tx, personId)) return { problem: 'ERASURE_ASKED' }
  const asked = { asked_at: call.now.toISOString(), asked_by: call.by.id }
  await addErasure(call.tx, { id, person_id: personId, ground, ...asked })
  call.journal({ subjects: personSubjects(own), after: { ground } })
  return { id }
}

/** Whose erasure waits under an id: for who looks where else the person is named. */
export async function findErasedPerson(
  { db }: ReadCall,
  { erasureId }: InputOf<'erasureMentions'>,
): Promise<{ personId: string } | UnknownRecord> {
  const erasure = await findOpenErasure(db, erasureId)
  return erasure ? { personId: erasure.person_id } : unknownRecord('erasureId', erasureId)
}

/** Erasures that wait for somebody to decide them. */
export async function listErasures({ db }: ReadCall): Promise<OutputOf<'erasures'>> {
  return (await listOpenErasures(db)).map((row) => ({
    ...{ id: row.id, personId: row.person_id, ground: row.ground, askedAt: row.asked_at, askedById: row.asked_by },
    ...{ askedBy: row.asked_by_name, name: displayName(row), caseId: row.case_id, caseNumber: row.case_number },
  }))
}

/**
 * Approves or declines an erasure, by another than who asked. Approved, everything that tells who the person is goes in
 * this transaction: versions, words of events, names to search by, unsent forms, the journal's details, and what the
 * approver chose of the texts of other records that name them (`erasureMentions`). Sex, year of
 * birth, nationality, place and what happened on which day stay, so that every figure stays as it was.
 */
export async function decideErasure(
  call: WriteCall,
  input: InputOf<'decideErasure'>,
): Promise<OutputOf<'decideErasure'> | ProblemOf<Contract['decideErasure']>> {
  const { erasureId, approved } = input
  const erasure = await findOpenErasure(call.tx, erasureId)
  if (!erasure) return unknownRecord('erasureId', erasureId)
  if (erasure.asked_by === call.by.id) return { problem: 'SAME_PERSON' }
  const own = await findPersonEver(call.tx, erasure.person_id)
  if (isProblem(own)) return unknownRecord('erasureId', erasureId)
  if (approved && isActive(call, own)) return { problem: 'STILL_ACTIVE' }
  await addDecision(call.tx, {
    erasure_id: erasureId,
    approved: approved ? 1 : 0,
    decided_at: call.now.toISOString(),
    decided_by: call.by.id,
  })
  if (approved) await forget(call, own, input)
  call.journal({ subjects: personSubjects(own), after: { approved } })
  return { id: erasureId }
}

async function forget(
  { tx, profile, today }: WriteCall,
  { person }: PersonFile,
  { erasureId, blank }: InputOf<'decideErasure'>,
): Promise<void> {
  const identity = await readIdentity(tx, person.id)
  await removeDraftsAbout(tx, [person.id, ...(await listCasesEverOf(tx, person.id))])
  await blankTexts(tx, { personId: person.id, erasureId, identity }, blank)
  for (const row of await listVersions(tx, person.id))
    await blankVersion(tx, row, storeBirth(yearOnly(readBirth(row))), erasureId)
  for (const event of await listWordsOfPerson(tx, person.id)) {
    const words: Record<string, unknown> = JSON.parse(event.words)
    const blank = JSON.stringify(Object.fromEntries(Object.keys(words).map((name) => [name, ''])))
    // That a rule was skipped stays; what was said of it goes.
    const override_reason = event.override_reason === null ? null : '-'
    await blankEvent(tx, { id: event.id, words: blank, override_reason }, erasureId)
  }
  await removeNameTokens(tx, [person.id])
  // What lists sort the person by is derived of the names.
  await projectCases(tx, (await caseIdsOf(tx, [person.id])).values(), profile, today)
  await eraseJournalDetails(tx, 'person', person.id)
}

/** The office works on nothing for a person whose registration is void. */
function isActive({ profile, today }: Pick<Caller, 'profile' | 'today'>, { events }: PersonFile): boolean {
  const { facts, step } = derivePerson(events, profile, today)
  return facts.registeredOn !== null && activeSteps.includes(step)
}
