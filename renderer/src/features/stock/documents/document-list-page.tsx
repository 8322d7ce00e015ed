import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListFilter } from '#shared/domain/list/list.ts'
import { documentList } from '#shared/domain/stock/document-list.ts'
import {
  type DocumentListName,
  documentKindNames,
  documentKinds,
  formKinds,
  kindOf,
  type StockDocumentKind,
} from '#shared/domain/stock/kinds/document-kinds.ts'
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

interface DocumentsProps extends Own {
  /** Only these; all when it names none. */
  kinds: readonly StockDocumentKind[]
}

function Documents({ kinds, ...list }: DocumentsProps) {
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

/** The documents of one list, as their kinds say, with the form that makes one and what the person began of it. */
export function DocumentListPage({ list }: { list: DocumentListName }) {
  const { t } = useTranslation('stock')
  const navigate = useNavigate()
  const may = useMay()
  const kinds = useMemo(() => documentKindNames.filter((kind) => kindOf(kind).list === list), [list])
  const made = formKinds.find((kind) => documentKinds[kind].list === list)
  const makes = made && may(documentKinds[made].may.post) ? made : undefined
  const action = makes && {
    id: 'new',
    label: t(`form.${makes}.new`),
    keys: 'Alt+N',
    kind: 'main' as const,
    onClick: () => void navigate({ to: `/warehouse/${list}/new` }),
  }
  return (
    <Documents
      pageName={list}
      title={t(`list.${list}.title`)}
      kinds={kinds}
      chips={kinds.length > 1 ? 'kind' : 'state'}
      actions={action ? [action] : []}
      empty={{ what: t(`list.${list}.empty`), next: t(`list.${list}.emptyNext`), ...(action ? { action } : {}) }}
      above={
        makes ? (
          <OwnDrafts
            kind={makes}
            onOpen={(id) => void navigate({ to: `/warehouse/${list}/draft/$id`, params: { id } })}
          />
        ) : null
      }
    />
  )
}

const everyKind = [] as const

/** Every posted document, reversals too. */
export function AllDocumentsPage() {
  const { t } = useTranslation('stock')
  return (
    <Documents
      pageName="stock-documents"
      title={t('documents.title')}
      kinds={everyKind}
      chips="kind"
      empty={{ what: t('documents.empty'), next: t('documents.emptyNext') }}
    />
  )
}
