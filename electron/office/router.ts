import { createRouterClient } from '@orpc/server'
import { backupRouter } from './backup/router.ts'
import { changesRouter } from './changes/router.ts'
import { checkRouter } from './check/router.ts'
import { consularRouter } from './consular/router.ts'
import type { OfficeClient } from './context.ts'
import { demoRouter } from './demo/router.ts'
import { distributionRouter } from './distribution/router.ts'
import { draftRouter } from './drafts/router.ts'
import { os } from './implementer.ts'
import { journalRouter } from './journal/router.ts'
import { keysRouter } from './keys/router.ts'
import { listRouter } from './list/router.ts'
import type { OfficeProcess } from './office-process.ts'
import { referenceRouter } from './reference/router.ts'
import { reportRouter } from './report/router.ts'
import { searchRouter } from './search/router.ts'
import { sessionRouter } from './session/router.ts'
import { settingsRouter } from './settings/router.ts'
import { stockRouter } from './stock/router.ts'
import { todayRouter } from './today/router.ts'
import { usersRouter } from './users/router.ts'

/** Every procedure of the contract with its handler; a missing one is a compile error. */
export const officeRouter = os.router({
  session: { ...sessionRouter, ...demoRouter(clientOf) },
  keys: keysRouter,
  users: usersRouter,
  settings: settingsRouter,
  reference: referenceRouter,
  stock: stockRouter,
  distribution: distributionRouter,
  consular: consularRouter,
  report: reportRouter,
  list: listRouter,
  journal: { ...journalRouter, ...checkRouter },
  backup: backupRouter,
  draft: draftRouter,
  today: todayRouter,
  search: searchRouter,
  changes: changesRouter,
})

/** What asks the contract from inside, as that connection would: the command line, the making of the example office. */
export function clientOf(running: OfficeProcess): OfficeClient {
  return createRouterClient(officeRouter, { context: { running } })
}
