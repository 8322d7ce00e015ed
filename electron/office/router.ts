import { backupRouter } from './backup/router.ts'
import { changesRouter } from './changes/router.ts'
import { consularRouter } from './consular/router.ts'
import { distributionRouter } from './distribution/router.ts'
import { draftRouter } from './drafts/router.ts'
import { os } from './implementer.ts'
import { journalRouter } from './journal/router.ts'
import { listRouter } from './list/router.ts'
import { referenceRouter } from './reference/router.ts'
import { reportRouter } from './report/router.ts'
import { searchRouter } from './search/router.ts'
import { vaultRouter } from './session/router.ts'
import { officeSettingsRouter } from './settings/router.ts'
import { stockRouter } from './stock/router.ts'
import { todayRouter } from './today/router.ts'
import { peopleRouter } from './users/router.ts'

/** Every procedure of the contract with its handler; a missing one is a compile error. */
export const officeRouter = os.router({
  vault: vaultRouter,
  people: peopleRouter,
  office: officeSettingsRouter,
  reference: referenceRouter,
  stock: stockRouter,
  distribution: distributionRouter,
  consular: consularRouter,
  report: reportRouter,
  list: listRouter,
  journal: journalRouter,
  backup: backupRouter,
  draft: draftRouter,
  today: todayRouter,
  search: searchRouter,
  changes: changesRouter,
})
