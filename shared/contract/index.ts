import { backupContract } from './backup.ts'
import { changesContract } from './changes.ts'
import { consularContract } from './consular.ts'
import { distributionContract } from './distribution.ts'
import { journalContract } from './journal.ts'
import { keysContract } from './keys.ts'
import { listContract } from './lists.ts'
import { referenceContract } from './reference.ts'
import { reportContract } from './report.ts'
import { sessionContract } from './session.ts'
import { settingsContract } from './settings.ts'
import { stockContract } from './stock.ts'
import { usersContract } from './users.ts'
import { draftContract, searchContract, todayContract } from './work.ts'

/** Everything that can be asked of the office. The page, the command line and the tests know nothing else of it. */
export const officeContract = {
  session: sessionContract,
  keys: keysContract,
  users: usersContract,
  settings: settingsContract,
  reference: referenceContract,
  stock: stockContract,
  distribution: distributionContract,
  consular: consularContract,
  report: reportContract,
  list: listContract,
  journal: journalContract,
  backup: backupContract,
  draft: draftContract,
  today: todayContract,
  search: searchContract,
  changes: changesContract,
}
export type OfficeContract = typeof officeContract
