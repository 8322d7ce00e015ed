import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { folded } from '#shared/domain/folded.ts'
import { officeQuery } from '../../../office/client.ts'
import { useSay } from '../../../text/use-say.ts'
import type { ActionSpec } from '../../../ui/action/action.tsx'
import { Problem } from '../../../ui/action/problem.tsx'
import { actionsOfEmpty, EmptyState } from '../../../ui/page/empty-state.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { useToday } from '../../../ui/today.ts'
import { useNewDocuments } from '../kinds/use-new-documents.ts'
import { measure, sayVolume, sayWeight } from '../measures.ts'
import { useReference } from '../use-reference.ts'
import { buildMatrix, markOf } from './build-matrix.ts'
import { CellLots } from './cell-lots.tsx'
import { ExportOnHand } from './export-on-hand.tsx'
import { matrixColumns } from './matrix-columns.ts'
import { MatrixGrid, type MatrixPlace } from './matrix-grid.tsx'
import classes from './on-hand-page.module.css'
import { OnHandTools } from './on-hand-tools.tsx'
import { useOnHandView } from './on-hand-view.ts'
import { ProofOfStock } from './proof-of-stock.tsx'

/** Stock on hand: items by warehouses, on any day, with what is expired, expiring or damaged among it. */
export function OnHandPage() {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  const navigate = useNavigate()
  const reference = useReference()
  const today = useToday()
  const [view, change] = useOnHandView()
  const [proving, setProving] = useState(false)
  const [exporting, setExporting] = useState(false)
  const input = { asOf: view.asOf, projectId: view.projectId, everywhere: view.everywhere }
  const stock = useQuery({
    ...officeQuery.stock.onHand.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const asOf = view.asOf ?? today
  const rows = stock.data?.rows
  const all = useMemo(
    () => (rows && reference ? buildMatrix(rows, reference.item, asOf) : undefined),
    [rows, reference, asOf],
  )
  const columns = useMemo(
    () =>
      rows && reference
        ? matrixColumns(rows, reference, { 'in-transit': t('place.in-transit'), distribution: t('place.distribution') })
        : [],
    [rows, reference, t],
  )
  const groups = useMemo(() => {
    const words = folded(view.text).split(/\s+/).filter(Boolean)
    return (all ?? [])
      .map((group) => ({
        ...group,
        items: group.items.filter(({ item, total }) => {
          const names = folded([item.code, item.nameEn, item.nameFr, item.nameAr, item.barcode].join(' '))
          const marked = view.marks.length === 0 || view.marks.some((mark) => total[mark] > 0)
          return marked && words.every((word) => names.includes(word))
        }),
      }))
      .filter((group) => group.items.length > 0)
  }, [all, view.text, view.marks])

  const openCell = ({ itemId, columnId }: MatrixPlace) =>
    void navigate({
      to: '/warehouse/items/$id',
      params: { id: itemId },
      search: { ...(columnId === 'total' ? {} : { at: columnId }), ...(view.asOf ? { asOf: view.asOf } : {}) },
    })
  const newDocuments = useNewDocuments()
  const receive = newDocuments.find(({ id }) => id === 'receipt')
  const actions: ActionSpec[] = [
    ...newDocuments,
    { id: 'prove', label: t('prove.action'), keys: 'Alt+P', onClick: () => setProving(true) },
  ]
  const shownItems = new Set(groups.flatMap((group) => group.items.map(({ item }) => item.id)))
  const shownRows = (rows ?? []).filter((row) => shownItems.has(row.itemId))
  const lotsShown = shownRows.filter((row) => {
    const item = reference?.item(row.itemId)
    const mark = item && markOf(row, item, asOf)
    return row.quantity !== 0 && (view.marks.length === 0 || view.marks.some((one) => one === mark))
  })
  const size = measure(shownRows, (id) => reference?.item(id))
  const nothing = all !== undefined && all.length === 0
  const empty = actionsOfEmpty(actions, receive)
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('onHand.title')}
        summary={t('onHand.summary', { day: asOf })}
        actions={nothing ? empty.head : actions}
      />
      {proving ? <ProofOfStock onClose={() => setProving(false)} /> : null}
      {exporting ? (
        <ExportOnHand view={view} asOf={asOf} rows={lotsShown.length} onClose={() => setExporting(false)} />
      ) : null}
      <Problem error={stock.error} saved="reading" />
      <OnHandTools
        view={view}
        onView={change}
        reference={reference}
        groups={all ?? []}
        onExport={() => setExporting(true)}
      />
      {nothing ? (
        <EmptyState
          what={t(view.asOf || view.projectId ? 'onHand.nothingThen' : 'onHand.empty')}
          next={t('onHand.emptyNext')}
          action={empty.middle}
        />
      ) : all && reference && groups.length === 0 ? (
        <EmptyState
          what={t('onHand.nothingFits')}
          action={{
            id: 'all',
            kind: 'plain',
            label: t('onHand.showAll'),
            onClick: () => change({ text: '', marks: [] }),
          }}
        />
      ) : all && reference ? (
        <div className={classes.body}>
          <MatrixGrid
            label={t('onHand.title')}
            groups={groups}
            columns={columns}
            reference={reference}
            place={view.place}
            onPlace={(place) => change({ place })}
            onOpen={openCell}
            onPreview={() => change({ previewing: !view.previewing })}
          />
          {view.previewing && view.place ? (
            <CellLots
              place={view.place}
              rows={rows ?? []}
              columns={columns}
              reference={reference}
              asOf={asOf}
              onOpen={() => view.place && openCell(view.place)}
              onClose={() => change({ previewing: false })}
            />
          ) : null}
        </div>
      ) : (
        <p className={classes.wait}>{t('common:loading')}</p>
      )}
      <footer className={classes.foot}>
        <span role="status">
          {[
            t('onHand.items', { count: shownItems.size }),
            t('onHand.lots', { count: new Set(shownRows.map((row) => row.lotId)).size }),
            sayWeight(size.grams, say),
            sayVolume(size.millilitres, say),
          ].join(' · ')}
        </span>
        <span className={classes.hint}>{t('onHand.keys')}</span>
      </footer>
    </div>
  )
}
