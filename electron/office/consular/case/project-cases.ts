import { findStatusDay, listStaleCaseIds, saveStatusDay, saveStatuses } from '#db/queries/consular/person-status.ts'
import type { Db, Tx } from '#db/schema.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { readCaseFiles } from './case-file.ts'
import { deriveCaseStatus } from './case-status.ts'

/** Cases read and derived at a time. */
const batch = 250

/**
 * Writes what is derived of these cases as of a day. Every action that writes an event calls it in its transaction, and
 * nothing else writes `person_status` and `case_status`.
 */
export async function projectCases(
  tx: Tx,
  caseIds: Iterable<string>,
  profile: CountryProfile,
  today: Day,
): Promise<void> {
  const ids = [...new Set(caseIds)]
  for (let start = 0; start < ids.length; start += batch) {
    const files = await readCaseFiles(tx, ids.slice(start, start + batch))
    const derived = [...files.values()].map((file) => deriveCaseStatus(file, profile, today))
    if (derived.length === 0) continue
    await saveStatuses(
      tx,
      derived.flatMap((each) => each.people),
      derived.map((each) => each.case),
    )
  }
}

/** Cases derived again in one transaction, between which the office answers others: some tens of milliseconds. */
const slice = 40

/** By the database that they are derived in: whoever asks meanwhile waits for the same. */
const underWay = new WeakMap<Db, Promise<void>>()

/**
 * Derives again what changed by itself since it was written (a document or a visa expired), and what a newer program has
 * to derive anew. To be called before lists are read: looks through everything once a day, and costs one small read after
 * that. After an upgrade there may be thousands, so they are derived in slices. It records nothing new, so it needs no
 * journal.
 */
export async function bringUpToDate(db: Db, profile: CountryProfile, today: Day): Promise<void> {
  while ((await findStatusDay(db)) !== today) {
    const others = underWay.get(db)
    if (others) await others
    else {
      const own = deriveStale(db, profile, today)
      underWay.set(db, own)
      await own.finally(() => underWay.delete(db))
    }
  }
}

async function deriveStale(db: Db, profile: CountryProfile, today: Day): Promise<void> {
  const stale = await listStaleCaseIds(db, today)
  for (let start = 0; start < stale.length; start += slice) {
    await db.transaction().execute((tx) => projectCases(tx, stale.slice(start, start + slice), profile, today))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await db.transaction().execute((tx) => saveStatusDay(tx, today))
}
