import { useTranslation } from 'react-i18next'
import { lotList } from '#shared/domain/stock/stock-lists.ts'
import { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ExportDialog } from '../../../ui/list/export-dialog.tsx'
import { columnsToExport, pageColumns } from '../../../ui/list/list-column.ts'
import { useLotColumns } from './lot-list-columns.tsx'
import type { OnHandView } from './on-hand-view.ts'

interface ExportOnHandProps {
  view: OnHandView
  /** The day it is of. */
  asOf: string
  /** How many lots are shown, place by place. */
  rows: number
  onClose: () => void
}

/** The stock on hand as a file: the lots of what is shown, one row for each place, written by the office. */
export function ExportOnHand({ view, asOf, rows, onClose }: ExportOnHandProps) {
  const { t } = useTranslation('ui')
  const { language } = useReading()
  const columns = columnsToExport(pageColumns<typeof lotList>(lotList, useLotColumns(false)))
  const { text, marks, projectId, everywhere } = view
  const filters = marks.length > 0 ? [{ column: 'state', is: 'one-of' as const, values: [...marks] }] : []
  return (
    <ExportDialog
      list="lots"
      onClose={onClose}
      fileName={`stock-on-hand-${asOf}`}
      rows={rows}
      aboutPeople={false}
      taken={{
        scope: { projectId, everywhere, asOf: view.asOf },
        question: { text, filters, sort: [] },
        ...{ group: null, selection: { allBut: [] }, columns, language, totalLabel: t('list.totalRow') },
      }}
      write={office.list.lots.export}
    />
  )
}
