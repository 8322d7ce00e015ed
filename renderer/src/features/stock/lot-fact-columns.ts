import type { Say } from '../../text/i18n.ts'
import { shownColumn } from '../../ui/line-grid/columns.ts'
import type { GridLine } from '../../ui/line-grid/use-line-grid.ts'
import type { LotThere } from './lot-choice.ts'
import type { Reference } from './use-reference.ts'

/** What tells a line's lot from others: batch, expiry, project. */
export function lotFactColumns<L extends GridLine>(
  say: Say,
  reference: Reference | undefined,
  lotOf: (line: L) => LotThere | undefined,
) {
  return [
    shownColumn<L>({
      id: 'batch',
      label: say('stock:column.batch'),
      width: 100,
      whole: true,
      show: (line) => lotOf(line)?.batch ?? '',
    }),
    shownColumn<L>({
      id: 'expiresOn',
      label: say('stock:column.expiry'),
      width: 116,
      whole: true,
      show: (line, { format }) => {
        const expiresOn = lotOf(line)?.expiresOn
        return expiresOn ? format.day(expiresOn) : ''
      },
    }),
    shownColumn<L>({
      id: 'project',
      label: say('stock:column.project'),
      width: 96,
      whole: true,
      show: (line) => reference?.projectCode(lotOf(line)?.projectId ?? '') ?? '',
    }),
  ]
}
