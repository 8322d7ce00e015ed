import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { documentList } from '#shared/domain/stock/document-list.ts'
import { officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useSay } from '../../../text/use-say.ts'
import type { RowOf } from '../../../ui/list/list-column.ts'
import { Facts } from '../../../ui/page/facts.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { GoodsList } from '../goods-list.tsx'
import { sayVolume, sayWeight } from '../measures.ts'
import { sayPlace } from '../say-place.ts'
import { useReference } from '../use-reference.ts'
import { documentState } from './document-state.ts'

/** A document beside its list: where from and to, and its goods summed up. */
export function DocumentPreview({ row }: { row: RowOf<typeof documentList> }) {
  const { t } = useTranslation('stock')
  const say = useSay()
  const { format } = useReading()
  const reference = useReference()
  const { data } = useQuery(officeQuery.stock.document.queryOptions({ input: { id: String(row.id) } }))
  return (
    <>
      <Facts
        columns={1}
        facts={[
          { id: 'number', label: t('column.number'), value: <span className="code">{row.number}</span> },
          { id: 'state', label: t('column.state'), value: <StateMark {...documentState(row, say)} /> },
          { id: 'date', label: t('column.date'), value: row.date ? format.day(row.date) : '' },
          { id: 'from', label: t('column.from'), value: sayPlace(row.from ?? '', say) },
          { id: 'to', label: t('column.to'), value: sayPlace(row.to ?? '', say) },
          { id: 'by', label: t('column.by'), value: row.by },
          ...(data
            ? [
                { id: 'weight', label: t('column.weight'), value: sayWeight(data.weightGrams, say) },
                { id: 'volume', label: t('column.volume'), value: sayVolume(data.volumeMillilitres, say) },
              ]
            : []),
        ]}
      />
      {data && reference ? <GoodsList goods={data.movements} reference={reference} /> : null}
    </>
  )
}
