import { office } from './0010-office.ts'
import { reference } from './0020-reference.ts'
import { ledger } from './0030-ledger.ts'
import { distribution } from './0040-distribution.ts'
import { people } from './0045-people.ts'
import { consular } from './0050-consular.ts'
import { report } from './0060-report.ts'
import { signing } from './0070-signing.ts'
import { stops } from './0080-stops.ts'
import { exitVisaBar } from './0090-exit-visa-bar.ts'
import { erasureTexts } from './0120-erasure-texts.ts'
import { children } from './0130-children.ts'
import { reportingAuthority } from './0140-reporting-authority.ts'
import { joinedAgain } from './0150-joined-again.ts'
import { ownConsent } from './0160-own-consent.ts'
import { nameOrder } from './0170-name-order.ts'
import type { Migration } from './migration.ts'

/** In the order they run. Numbered by tens so that a correction fits between two; never edited once released. */
export const migrations: readonly Migration[] = [
  office,
  reference,
  ledger,
  distribution,
  people,
  consular,
  report,
  signing,
  stops,
  exitVisaBar,
  erasureTexts,
  children,
  reportingAuthority,
  joinedAgain,
  ownConsent,
  nameOrder,
]
