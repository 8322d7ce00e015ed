import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#db/schema.ts'
import type { OfficeClient } from '#office/context.ts'
import { makeDemoOffice } from '#office/demo/make-demo-office.ts'
import { cast } from '#office/demo/users.ts'
import { newOfficeProcess } from '#office/office-process.ts'
import { clientOf } from '#office/router.ts'
import { leaveOffice, lockOffice } from '#office/session/lock-office.ts'
import { openSession } from '#office/session/open-session.ts'
import { unlock } from '#office/session/unlock.ts'
import type { Month } from '#shared/domain/dates.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import type { Role } from '#shared/domain/permissions.ts'
import { makeFolder, must } from './office-file.ts'

/** The example office with everybody of it signed in, each at a desk of their own. */
export interface DemoDesks {
  db: Db
  lastMonth: Month
  /** A few ids of every table that records are shown from. */
  ids: string[]
  /** One id of a table: of the thing that an input's `itemId` or `warehouseId` asks for. */
  oneOf(table: string): string | undefined
  as(role: Role): OfficeClient
  close(): Promise<void>
}

/** Makes the example office: some seconds. */
export async function openDemoDesks(): Promise<DemoDesks> {
  const place = makeFolder()
  const start = () =>
    newOfficeProcess({
      vaultOptions: { clock: { now: () => new Date() } },
      programVersion: 'test',
      log: () => undefined,
    })
  const first = start()
  const made = must(await makeDemoOffice(first, clientOf, { folder: join(place.path, 'office'), language: 'en' }))
  const { folder, open } = first
  if (!folder || !open) throw new Error('The example office is not open')
  const desks = new Map<string, ReturnType<typeof start>>()
  const userIds = await open.database.db.selectFrom('office_user').select(['id', 'display_name as name']).execute()
  for (const { name, roles } of cast) {
    const running = start()
    running.folder = folder
    const userId = userIds.find((user) => user.name === name)?.id ?? ''
    await openSession(running, must(await unlock(folder, { userId, passphrase: demoPassphrase })))
    for (const role of roles) desks.set(role, running)
  }
  const running = (role: Role) => {
    const desk = desks.get(role)
    if (!desk) throw new Error(`Nobody is ${role}`)
    return desk
  }
  const ids = await idsOf(open.database.db)
  return {
    db: open.database.db,
    lastMonth: made.lastMonth,
    ids: [...ids.values()].flat(),
    oneOf: (table) => ids.get(table)?.[0],
    as: (role) => clientOf(running(role)),
    close: async () => {
      for (const desk of desks.values()) await lockOffice(desk, 'stop')
      await leaveOffice(first, 'stop')
      place.remove()
    },
  }
}

async function idsOf(db: Db): Promise<Map<string, string[]>> {
  const tables = await sql<{ name: string }>`
    select m.name from sqlite_schema as m, pragma_table_info(m.name) as c
    where m.type = 'table' and c.name = 'id' and m.name <> 'case_event'`.execute(db)
  const ids = new Map<string, string[]>()
  for (const { name } of tables.rows) {
    const rows = await sql<{ id: string }>`
      select * from (select id from ${sql.table(name)} order by id limit 2)
      union select * from (select id from ${sql.table(name)} order by id desc limit 1)`.execute(db)
    ids.set(
      name,
      rows.rows.map((row) => String(row.id)),
    )
  }
  return ids
}
