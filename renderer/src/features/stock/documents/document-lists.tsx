import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListFilter } from '#shared/domain/list/list.ts'
import { documentList } from '#shared/domain/stock/document-list.ts'
import type { StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import { office } from '../../../office/client.ts'
import { useMay } from '../../../office/office-state.ts'
import { ListPage, type ListPageProps } from '../../../ui/list/list-page.tsx'
import { useDocumentColumns } from './document-columns.tsx'
import { DocumentPreview } from './document-preview.tsx'
import { OwnDrafts } from './own-drafts.tsx'

type Own = Pick<
  ListPageProps<typeof documentList, Record<string, never>>,
  'pageName' | 'title' | 'empty' | 'above' | 'actions' | 'chips'
>

interface DocumentListProps extends Own {
  kinds: readonly StockDocumentKind[]
}

function DocumentList({ kinds, ...list }: DocumentListProps) {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const columns = useDocumentColumns(kinds.length !== 1)
  const fixed = useMemo(
    (): ListFilter[] => (kinds.length > 0 ? [{ column: 'kind', is: 'one-of', values: kinds }] : []),
    [kinds],
  )
  return (
    <ListPage
      {...list}
      list={documentList}
      client={office.list.documents}
      columns={columns}
      fixed={fixed}
      onOpen={({ id }) => void navigate({ to: '/warehouse/documents/$id', params: { id: String(id) } })}
      preview={(row) => <DocumentPreview row={row} />}
      // A receipt, its waybill and its arrival are not added to one another.
      foot={({ totals }) => (kinds.length === 1 ? [t('units', { count: totals.quantity ?? 0 })] : [])}
    />
  )
}

const receiptKinds = ['receipt', 'arrival', 'return'] as const
const waybillKinds = ['waybill'] as const
const lossKinds = ['loss-report'] as const
const allKinds = [] as const

/** What came in: receipts, arrivals of waybills and returns from distributions. */
export function ReceiptsPage() {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const may = useMay()
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
      pageName="receipts"
      title={t('receipts.title')}
      kinds={receiptKinds}
      chips="kind"
      actions={receives ? [action] : []}
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
      pageName="waybills"
      title={t('waybills.title')}
      kinds={waybillKinds}
      chips="state"
      actions={dispatches ? [action] : []}
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

/** What was lost or damaged: waiting for approval, and how it was decided. */
export function LossesPage() {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const may = useMay()
  const action = {
    id: 'new',
    label: t('loss.new'),
    keys: 'Alt+N',
    kind: 'main' as const,
    onClick: () => void navigate({ to: '/warehouse/losses/new' }),
  }
  const reports = may('stock.report-loss')
  return (
    <DocumentList
      pageName="losses"
      title={t('losses.title')}
      kinds={lossKinds}
      chips="state"
      actions={reports ? [action] : []}
      empty={{ what: t('losses.empty'), next: t('losses.emptyNext'), ...(reports ? { action } : {}) }}
      above={
        reports ? (
          <OwnDrafts
            kind="loss-report"
            onOpen={(id) => void navigate({ to: '/warehouse/losses/draft/$id', params: { id } })}
          />
        ) : null
      }
    />
  )
}

/** Every posted document, reversals too. */
export function AllDocumentsPage() {
  const { t } = useTranslation('stock')
  return (
    <DocumentList
      pageName="stock-documents"
      title={t('documents.title')}
      kinds={allKinds}
      chips="kind"
      empty={{ what: t('documents.empty'), next: t('documents.emptyNext') }}
    />
  )
}
