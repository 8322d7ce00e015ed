import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import type { ListChip, ListPageProps } from '../../../ui/list-page/list-page.tsx'
import { ListPage } from '../../../ui/list-page/list-page.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useDocumentColumns } from './document-columns.tsx'
import { DocumentPreview } from './document-preview.tsx'
import type { DocumentRow } from './document-state.ts'
import { OwnDrafts } from './own-drafts.tsx'

type Own = Pick<ListPageProps<DocumentRow>, 'listKey' | 'title' | 'empty' | 'exportName' | 'above' | 'actions'>

interface DocumentListProps extends Own {
  kinds: readonly DocumentRow['kind'][]
  chips: readonly ListChip<DocumentRow>[]
}

/** The most documents a list asks for at once: a few years of an office. The list says when there are older ones. */
const most = 2000

function DocumentList({ kinds, above, ...list }: DocumentListProps) {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const columns = useDocumentColumns(kinds.length !== 1)
  const documents = useQuery(
    officeQuery.stock.documents.queryOptions({ input: { kinds: [...kinds], limit: most, offset: 0 } }),
  )
  const total = documents.data?.total ?? 0
  return (
    <ListPage<DocumentRow>
      {...list}
      columns={columns}
      rows={documents.error ? [] : documents.data?.rows}
      rowId={(row) => row.id}
      summary={total > most ? t('documents.latestOf', { most, total }) : undefined}
      onOpen={(row) => void navigate({ to: '/warehouse/documents/$id', params: { id: row.id } })}
      preview={(row) => <DocumentPreview row={row} />}
      foot={(shown) => [t('units', { count: shown.reduce((sum, row) => sum + row.quantity, 0) })]}
      above={
        <>
          <Problem error={documents.error} saved="reading" />
          {above}
        </>
      }
    />
  )
}

/** What came in: receipts, arrivals of waybills and returns from distributions. */
export function ReceiptsPage() {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const may = useMay()
  const chips = useMemo(
    (): ListChip<DocumentRow>[] => [
      { id: 'receipt', label: t('receipts.onlyReceipts'), fits: (row) => row.kind === 'receipt' },
      { id: 'arrival', label: t('receipts.onlyArrivals'), fits: (row) => row.kind === 'arrival' },
      { id: 'return', label: t('receipts.onlyReturns'), fits: (row) => row.kind === 'return' },
    ],
    [t],
  )
  const action = {
    id: 'new',
    label: t('receipt.new'),
    keys: 'Alt+N',
    kind: 'main' as const,
    onClick: () => void navigate({ to: '/warehouse/receipts/new' }),
  }
  const receives = may('stock.receive')
  return (
    <DocumentList
      listKey="receipts"
      title={t('receipts.title')}
      kinds={['receipt', 'arrival', 'return']}
      chips={chips}
      actions={receives ? [action] : []}
      exportName="receipts"
      empty={{ what: t('receipts.empty'), next: t('receipts.emptyNext'), ...(receives ? { action } : {}) }}
      above={
        receives ? (
          <OwnDrafts
            kind="receipt"
            onOpen={(id) => void navigate({ to: '/warehouse/receipts/draft/$id', params: { id } })}
          />
        ) : null
      }
    />
  )
}

/** What went out, and what of it is still on the road. */
export function WaybillsPage() {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const may = useMay()
  const chips = useMemo(
    (): ListChip<DocumentRow>[] => [
      { id: 'open', label: t('state.under-way'), fits: (row) => row.state === 'under-way' },
      { id: 'arrived', label: t('state.arrived'), fits: (row) => row.state === 'done' },
      { id: 'reversed', label: t('state.reversed'), fits: (row) => row.state === 'reversed' },
    ],
    [t],
  )
  const action = {
    id: 'new',
    label: t('waybill.new'),
    keys: 'Alt+N',
    kind: 'main' as const,
    onClick: () => void navigate({ to: '/warehouse/waybills/new' }),
  }
  const dispatches = may('stock.dispatch')
  return (
    <DocumentList
      listKey="waybills"
      title={t('waybills.title')}
      kinds={['waybill']}
      chips={chips}
      actions={dispatches ? [action] : []}
      exportName="waybills"
      empty={{ what: t('waybills.empty'), next: t('waybills.emptyNext'), ...(dispatches ? { action } : {}) }}
      above={
        dispatches ? (
          <OwnDrafts
            kind="waybill"
            onOpen={(id) => void navigate({ to: '/warehouse/waybills/draft/$id', params: { id } })}
          />
        ) : null
      }
    />
  )
}

const kinds = ['receipt', 'waybill', 'arrival', 'return', 'distribution-report', 'reversal'] as const

/** Every posted document, reversals too. */
export function AllDocumentsPage() {
  const { t } = useTranslation('stock')
  const chips = useMemo(
    () =>
      kinds.map(
        (kind): ListChip<DocumentRow> => ({
          id: kind,
          label: t(`kinds.${kind}`),
          fits: (row) => row.kind === kind,
        }),
      ),
    [t],
  )
  return (
    <DocumentList
      listKey="documents"
      title={t('documents.title')}
      kinds={[]}
      chips={chips}
      exportName="stock-documents"
      empty={{ what: t('documents.empty'), next: t('documents.emptyNext') }}
    />
  )
}
