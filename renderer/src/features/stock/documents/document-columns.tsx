import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../text/use-say.ts'
import type { ListColumn } from '../../../ui/list-page/list-column.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { sayPlace } from '../say-place.ts'
import { type DocumentRow, documentState } from './document-state.ts'

/** What a list of documents shows of each. */
export function useDocumentColumns(withKind: boolean): ListColumn<DocumentRow>[] {
  const { t } = useTranslation('stock')
  const say = useSay()
  return useMemo(
    () => [
      { id: 'number', label: t('column.number'), kind: 'code', value: (row) => row.number, width: 184 },
      { id: 'kind', label: t('column.kind'), value: (row) => t(`kind.${row.kind}`), width: 120, hidden: !withKind },
      { id: 'date', label: t('column.date'), kind: 'day', value: (row) => row.happenedOn },
      { id: 'from', label: t('column.from'), value: (row) => sayPlace(row.from, say), width: 150, grow: 1 },
      { id: 'to', label: t('column.to'), value: (row) => sayPlace(row.to, say), width: 150, grow: 1 },
      { id: 'projects', label: t('column.project'), kind: 'code', value: (row) => row.projects.join(', '), width: 104 },
      { id: 'lines', label: t('column.lines'), kind: 'number', value: (row) => row.lines, width: 72, hidden: true },
      { id: 'quantity', label: t('column.units'), kind: 'number', value: (row) => row.quantity, width: 88 },
      {
        id: 'state',
        label: t('column.state'),
        value: (row) => documentState(row, say).label,
        show: (row) => <StateMark {...documentState(row, say)} />,
        width: 136,
      },
      { id: 'by', label: t('column.by'), value: (row) => row.recordedBy, width: 136, hidden: true },
      { id: 'recorded', label: t('column.recorded'), kind: 'instant', value: (row) => row.recordedAt, hidden: true },
    ],
    [t, withKind, say],
  )
}
