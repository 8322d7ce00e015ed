import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#db/migrate.ts'
import type { Migration } from '#db/migrations/migration.ts'
import { createDatabase, type DatabaseFiles, type OpenedDatabase } from '#db/open.ts'
import { type OutsidePlace, outsidePlaceId } from '#shared/domain/stock/place.ts'

export interface TestClock {
  now: () => Date
  /** Moves time on by seconds. */
  forward(seconds: number): void
  set(instant: string): void
}

/** A clock that stands until a test moves it. */
export function makeClock(start = '2026-11-22T08:00:00.000Z'): TestClock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    forward: (seconds) => {
      time += seconds * 1000
    },
    set: (instant) => {
      time = Date.parse(instant)
    },
  }
}

/** A folder that is gone after `remove`. */
export function makeFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'amana-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** The id of the office that every test database is. */
export const testOffice = '0193a000-0000-7000-8000-0000000000ff'

/** Its places outside, by kind. */
export const outsidePlaces: Readonly<Record<OutsidePlace, string>> = {
  supplier: outsidePlaceId(testOffice, 'supplier'),
  'condition-change': outsidePlaceId(testOffice, 'condition-change'),
  beneficiaries: outsidePlaceId(testOffice, 'beneficiaries'),
  loss: outsidePlaceId(testOffice, 'loss'),
  damage: outsidePlaceId(testOffice, 'damage'),
}

/** The administrator whom every test database has. */
export const administrator = { id: '0193a000-0000-7000-8000-000000000001', name: 'Mariam Test' }

export interface TestDatabase extends OpenedDatabase {
  folder: string
  key: Buffer
  clock: TestClock
  /** Closes the files and removes the folder. */
  remove(): Promise<void>
}

/** A real encrypted, migrated pair of files with an office and one administrator: for queries and actions on `tx`. */
export async function makeDatabase(migrations?: readonly Migration[]): Promise<TestDatabase> {
  const folder = makeFolder()
  const key = randomBytes(32)
  const clock = makeClock()
  const opened = must(await createDatabase(filesIn(folder.path), key))
  must(await migrate(opened.raw, { now: clock.now, ...(migrations && { migrations }) }))
  if (!migrations) await addOffice(opened, clock.now().toISOString())
  const remove = async () => {
    await opened.close()
    folder.remove()
  }
  return { ...opened, folder: folder.path, key, clock, remove }
}

export function filesIn(folder: string): DatabaseFiles {
  return { database: join(folder, 'office.amana'), attachments: join(folder, 'attachments.amana') }
}

/** The outcome when it is not a problem; otherwise the test ends with the problem as its message. */
export function must<T>(outcome: T): Exclude<T, { problem: string }> {
  if (isProblem(outcome)) throw new Error(`Refused: ${JSON.stringify(outcome)}`)
  return outcome as Exclude<T, { problem: string }>
}

function isProblem(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'problem' in value
}

async function addOffice(opened: OpenedDatabase, at: string): Promise<void> {
  await opened.db
    .insertInto('office')
    .values({
      id: testOffice,
      code: 'TIP',
      name: 'Test office',
      country: 'libya',
      demo: 0,
      created_at: at,
    })
    .execute()
  await opened.db
    .insertInto('office_user')
    .values({
      id: administrator.id,
      office_id: testOffice,
      display_name: administrator.name,
      status: 'active',
      must_change: 0,
      created_at: at,
      created_by: null,
      suspended_at: null,
    })
    .execute()
  await opened.db
    .insertInto('user_role')
    .values({ user_id: administrator.id, role: 'administrator', given_at: at })
    .execute()
}
