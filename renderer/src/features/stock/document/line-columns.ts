import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureId } from '#shared/domain/stock/kinds/document-kind-spec.ts'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { sayIfKnown } from '../../../text/i18n.ts'
import { useSay } from '../../../text/use-say.ts'
import { type LineColumn, quantityColumn, shownColumn, shownThing } from '../../../ui/line-grid/columns.ts'
import { sayPlace } from '../say-place.ts'
import type { Reference } from '../use-reference.ts'
import type { DocumentWhole, PostedLine } from './document-whole.ts'

/** Left out when no line of the document has any. */
const optional = new Set(['batch', 'expiry', 'excess', 'remark'])
function isFilled(line: PostedLine, id: string): boolean {
  if (id === 'expiry') return line.expiresOn !== null
  return id === 'excess' ? (line.excess ?? 0) > 0 : (id === 'batch' ? line.batch : (line.remark ?? '')) !== ''
}

/** What the lines of a posted document show, as its kind says; units and measures stand in the totals. */
export function useLineColumns(
  kind: DocumentWhole['kind'],
  lines: readonly PostedLine[],
  reference: Reference,
): LineColumn<PostedLine>[] {
  const { t } = useTranslation(['stock', 'common'])
  const say = useSay()
  return useMemo(() => {
    const figure = (id: FigureId): LineColumn<PostedLine> =>
      quantityColumn({
        id,
        label: t(`column.${id}`),
        width: id === 'damaged' ? 100 : 78,
        get: (line) => line[id] ?? 0,
        set: (line) => line,
      })
    const all: Record<string, LineColumn<PostedLine>> = {
      item: shownThing({
        id: 'item',
        label: t('column.item'),
        get: (line) => reference.itemChoice(line.itemId),
      }),
      batch: shownColumn({
        id: 'batch',
        label: t('column.batch'),
        width: 92,
        whole: true,
        show: (line) => line.batch || '—',
      }),
      expiry: shownColumn({
        id: 'expiry',
        label: t('column.expiry'),
        width: 116,
        whole: true,
        show: (line, { format }) => (line.expiresOn ? format.day(line.expiresOn) : '—'),
      }),
      project: shownColumn({
        id: 'project',
        label: t('column.project'),
        show: (line) => reference.projectCode(line.projectId),
      }),
      condition: shownColumn({
        id: 'condition',
        label: t('column.state'),
        show: (line) => t(`condition.${line.condition}`),
      }),
      cause: shownColumn({
        id: 'cause',
        label: t('column.cause'),
        width: 150,
        show: ({ cause = '' }) => sayIfKnown(`stock:choice.cause.${cause}`) ?? cause,
      }),
      from: shownColumn({
        id: 'from',
        label: t('column.from'),
        width: 150,
        show: (line) => sayPlace(line.from, say),
      }),
      to: shownColumn({ id: 'to', label: t('column.to'), width: 150, show: (line) => sayPlace(line.to, say) }),
      remark: shownColumn({ id: 'remark', label: t('column.remark'), width: 130, show: (line) => line.remark ?? '' }),
      quantity: figure('quantity'),
      sent: figure('sent'),
      good: figure('good'),
      damaged: figure('damaged'),
      missing: figure('missing'),
      excess: figure('excess'),
      lost: figure('lost'),
    }
    const used = (id: string) => !optional.has(id) || lines.some((line) => isFilled(line, id))
    return kindOf(kind)
      .columns.filter(used)
      .flatMap((id) => all[id] ?? [])
  }, [t, kind, lines, reference, say])
}
