import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { documentList } from '#shared/domain/stock/document-list.ts'
import { placeKinds } from '#shared/domain/stock/place.ts'
import { useSay } from '../../../text/use-say.ts'
import type { ShownColumn } from '../../../ui/list/list-column.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { sayPlace } from '../say-place.ts'
import { documentState } from './document-state.ts'

const places = ['opening', ...Object.keys(placeKinds)]

/** What a list of documents shows of each. */
export function useDocumentColumns(withKind: boolean): ShownColumn<typeof documentList>[] {
  const { t } = useTranslation('stock')
  const say = useSay()
  return useMemo(
    () => [
      { id: 'number', label: t('column.number'), width: 168 },
      { id: 'kind', label: t('column.kind'), words: (kind) => t(`kind.${kind}`), width: 176, hidden: !withKind },
      { id: 'date', label: t('column.date') },
      { id: 'from', label: t('column.from'), words: (name) => sayPlace(name, say), codes: places, grow: 1, width: 160 },
      { id: 'to', label: t('column.to'), words: (name) => sayPlace(name, say), codes: places, grow: 1, width: 160 },
      { id: 'distribution', label: t('fact.distributionNumber'), width: 156, hidden: true },
      { id: 'projects', label: t('column.project'), width: 144 },
      { id: 'lines', label: t('column.lines'), width: 72, hidden: true },
      { id: 'quantity', label: t('column.units'), width: 80 },
      {
        id: 'state',
        label: t('column.state'),
        words: (state) => t(`state.${state}`),
        show: (row) => <StateMark {...documentState(row, say)} />,
        width: 184,
      },
      { id: 'by', label: t('column.by'), width: 136, hidden: true },
      { id: 'recorded', label: t('column.recorded'), hidden: true },
    ],
    [t, withKind, say],
  )
}
