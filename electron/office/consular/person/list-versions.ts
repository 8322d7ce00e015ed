import { listRelationsOf } from '#db/queries/consular/relations.ts'
import { isPerson, listVersions as listRows, listVersionVulnerabilities } from '#db/queries/people/persons.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { ReadCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import { unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { knownOf } from './known-of.ts'

type Contract = typeof consularContract

/** Everything that was ever known of a person, the newest first; blank where it was forgotten. */
export async function listVersions(
  { db }: ReadCall,
  { personId }: InputOf<'personVersions'>,
): Promise<OutputOf<'personVersions'> | ProblemOf<Contract['personVersions']>> {
  if (!(await isPerson(db, personId))) return unknownRecord('personId', personId)
  const codes = await listVersionVulnerabilities(db, personId)
  const relations = await listRelationsOf(db, personId)
  return (await listRows(db, personId)).map((row) => ({
    ...knownOf(
      row,
      codes.filter((each) => each.version === row.version).map((each) => each.code),
    ),
    version: row.version,
    source: row.source,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by_name,
    relation:
      (relations.findLast(({ recorded_at: at }) => at <= row.recorded_at) ?? relations[0])?.relation ?? 'not-related',
  }))
}
