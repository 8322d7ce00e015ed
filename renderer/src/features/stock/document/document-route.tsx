import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { useMay, useUser } from '../../../office/office-state.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import type { ActionSpec } from '../../../ui/action/action.tsx'
import { LineGrid } from '../../../ui/line-grid/line-grid.tsx'
import { DocumentPage } from '../../../ui/page/document-page.tsx'
import { Waiting } from '../../../ui/page/waiting.tsx'
import { useActivityTab } from '../../../ui/work/record-activity.tsx'
import { documentState } from '../documents/document-state.ts'
import { sayVolume, sayWeight } from '../measures.ts'
import { PrintDialog } from '../print-dialog.tsx'
import { sayPlace } from '../say-place.ts'
import { type Reference, useReference } from '../use-reference.ts'
import { DecideDialog, type Decision } from './decide-dialog.tsx'
import { useDocumentFacts } from './document-facts.ts'
import { documentSteps } from './document-steps.ts'
import { type DocumentWhole, linesOf, type PostedLine } from './document-whole.ts'
import { useLineColumns } from './line-columns.ts'
import { RelatedDocuments } from './related-documents.tsx'
import { ReverseDialog } from './reverse-dialog.tsx'

/** What can be asked of a document in its address. */
export type Ask = 'reverse' | Exclude<Decision, 'withdrawn'>

/** A posted document by its id; with `ask`, what is to be done with it is asked at once, if it can be. */
export function DocumentRoute({ id, ask }: { id: string; ask?: Ask | undefined }) {
  const reference = useReference()
  const { data, error } = useQuery(officeQuery.stock.document.queryOptions({ input: { id } }))
  if (!data || !reference) return <Waiting error={error} />
  return <PostedDocument document={data} reference={reference} ask={ask} />
}

/** What moved nothing, or was reversed already. */
const unreversed: readonly string[] = ['submitted', 'rejected', 'withdrawn', 'reversed']
const same = <L,>(line: L) => line

interface PostedDocumentProps {
  document: DocumentWhole
  reference: Reference
  ask: Ask | undefined
}

function PostedDocument({ document, reference, ask }: PostedDocumentProps) {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  const { format } = useReading()
  const navigate = useNavigate()
  const may = useMay()
  const me = useUser().id
  const activity = useActivityTab('document', document.id)
  const facts = useDocumentFacts(document, reference)
  const lines = useMemo(() => linesOf(document), [document])
  const columns = useLineColumns(document.kind, lines, reference)
  const { id, kind, number, state } = document
  const { approve, post, reverse } = kindOf(kind).may
  const mayDecide = state === 'submitted' && approve && may(approve) && document.recordedById !== me
  const mayReverse = reverse && may(reverse) && may('stock.reverse') && !unreversed.includes(state)
  const [asking, setAsking] = useState<'print' | 'reverse' | Decision | undefined>(
    (ask === 'reverse' ? mayReverse : mayDecide) ? ask : undefined,
  )
  const actions: ActionSpec[] = []
  if (kind === 'waybill' && state === 'under-way' && may('stock.receive')) {
    actions.push({
      id: 'arrive',
      label: t('arrival.action'),
      keys: 'Alt+A',
      kind: 'main',
      onClick: () => void navigate({ to: '/warehouse/documents/$id/arrive', params: { id } }),
    })
  }
  if (kind === 'waybill' && state === 'under-way' && may('stock.report-loss')) {
    actions.push({
      id: 'loss',
      label: t('form.loss-report.ofLoad'),
      keys: 'Alt+L',
      kind: 'quiet',
      onClick: () => void navigate({ to: '/warehouse/losses/new', search: { about: id } }),
    })
  }
  const decisions: ActionSpec[] = [
    {
      id: 'approve',
      label: t('decide.approved.open'),
      keys: 'Alt+A',
      kind: 'main',
      onClick: () => setAsking('approved'),
    },
    { id: 'reject', label: t('decide.rejected.open'), keys: 'Alt+J', onClick: () => setAsking('rejected') },
  ]
  if (mayDecide) actions.push(...decisions)
  if (state === 'submitted' && document.recordedById === me && may(post) && may('stock.reverse')) {
    const label = t('decide.withdrawn.open')
    actions.push({ id: 'withdraw', label, keys: 'Alt+W', kind: 'quiet', onClick: () => setAsking('withdrawn') })
  }
  actions.push({ id: 'print', label: t('common:print'), keys: 'Ctrl+P', onClick: () => setAsking('print') })
  if (mayReverse) {
    actions.push({
      id: 'reverse',
      label: t('reverse.open'),
      keys: 'Alt+R',
      kind: 'quiet',
      onClick: () => setAsking('reverse'),
    })
  }
  // What waits or was turned down has moved nothing: it is of what its lines say.
  const said = lines.reduce((sum, line) => sum + line.quantity, 0)
  const units = state !== 'reversed' && unreversed.includes(state) ? said : document.quantity
  const summary = format.joined([
    t('document.route', { from: sayPlace(document.from, say), to: sayPlace(document.to, say) }),
    format.list(document.projects),
    format.day(document.happenedOn),
  ])
  return (
    <>
      <DocumentPage
        title={t(`kind.${kind}`)}
        number={number}
        state={state === 'posted' ? undefined : documentState(document, say)}
        steps={documentSteps(document, say)}
        summary={summary}
        sealed
        actions={actions}
        facts={facts}
        totals={[
          { id: 'units', label: t('total.units'), value: units },
          { id: 'weight', label: t('total.weight'), value: sayWeight(document.weightGrams, say) },
          { id: 'volume', label: t('total.volume'), value: sayVolume(document.volumeMillilitres, say) },
        ]}
        tabs={[
          {
            id: 'related',
            label: t('document.related'),
            content: <RelatedDocuments document={document} />,
          },
          activity,
        ]}
      >
        <LineGrid<PostedLine>
          label={t('document.lines', { number })}
          columns={columns}
          lines={lines}
          onLines={same}
          make={() => lines[0] ?? emptyLine}
          readOnly
        />
      </DocumentPage>
      <PrintDialog
        name={number}
        make={(language) => office.stock.print({ id, language })}
        open={asking === 'print'}
        onClose={() => setAsking(undefined)}
      />
      {asking === 'reverse' ? (
        <ReverseDialog document={document} reference={reference} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'approved' || asking === 'rejected' || asking === 'withdrawn' ? (
        <DecideDialog
          document={document}
          reference={reference}
          decision={asking}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </>
  )
}

const emptyLine: PostedLine = {
  id: '',
  itemId: '',
  batch: '',
  expiresOn: null,
  projectId: '',
  condition: 'good',
  from: '',
  to: '',
  quantity: 0,
}
