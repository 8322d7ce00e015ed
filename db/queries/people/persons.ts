import type { Insertable } from 'kysely'
import type { Vulnerability } from '#shared/domain/people/person.ts'
import type { PersonVersionTable } from '../../schema/people.ts'
import type { Reader, Tx } from '../../schema.ts'
import { ownOffice } from '../settings/own-office.ts'

/** Rows of one INSERT, well below SQLite's limit on values. */
const batch = 500

/** A version of a person as it is written down, with its vulnerabilities. */
export type NewVersion = Omit<Insertable<PersonVersionTable>, 'erasure_id'> & {
  vulnerabilities: readonly Vulnerability[]
}

/** Brings people on record by their ids; what is known of them comes with `addVersions`. */
export async function addPersons(
  tx: Tx,
  ids: readonly string[],
  by: { recorded_at: string; recorded_by: string },
): Promise<void> {
  for (let start = 0; start < ids.length; start += batch) {
    const rows = ids.slice(start, start + batch).map((id) => ({ id, office_id: ownOffice, ...by }))
    await tx.insertInto('person').values(rows).execute()
  }
}

/** Writes what is known of people; each version follows the person's last one, the first is 1. */
export async function addVersions(tx: Tx, versions: readonly NewVersion[]): Promise<void> {
  for (let start = 0; start < versions.length; start += batch) {
    const some = versions.slice(start, start + batch)
    const rows = some.map(({ vulnerabilities: _codes, ...row }) => row)
    await tx.insertInto('person_version').values(rows).execute()
    const codes = some.flatMap(({ person_id, version, vulnerabilities }) =>
      [...new Set(vulnerabilities)].map((code) => ({ person_id, version, code })),
    )
    if (codes.length > 0) await tx.insertInto('person_vulnerability').values(codes).execute()
  }
}

/** Whether a person of this id is on record. */
export async function isPerson(db: Reader, id: string): Promise<boolean> {
  return (await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** What is known of a person now, with `vulnerabilities` as a JSON array of codes. */
export function findPersonNow(db: Reader, id: string) {
  return db.selectFrom('person_now').selectAll().where('person_id', '=', id).executeTakeFirst()
}

/** Every version of a person, the newest first, with who wrote it down. */
export function listVersions(db: Reader, personId: string) {
  return db
    .selectFrom('person_version as version')
    .innerJoin('office_user', 'office_user.id', 'version.recorded_by')
    .selectAll('version')
    .select('office_user.display_name as recorded_by_name')
    .where('version.person_id', '=', personId)
    .orderBy('version.version', 'desc')
    .execute()
}

/** The vulnerabilities of every version of a person. */
export function listVersionVulnerabilities(db: Reader, personId: string) {
  return db.selectFrom('person_vulnerability').select(['version', 'code']).where('person_id', '=', personId).execute()
}
