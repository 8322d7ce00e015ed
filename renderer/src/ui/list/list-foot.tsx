import { useTranslation } from 'react-i18next'
import type { ListSummary } from '#shared/domain/list/list.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton, type ActionSpec } from '../action/action.tsx'
import { Keys } from '../keys/key-tip.tsx'
import classes from './list.module.css'
import { type MarkStore, useMarked } from './mark-store.ts'
import { countMarked, nothingMarked } from './selection.ts'

interface ListFootProps {
  summary: ListSummary | undefined
  sums: readonly string[]
  store: MarkStore
  previews: boolean
  /** What can be done with the rows that are marked. */
  withMarked: ActionSpec
}

/** Under a list: how many rows answer, what they sum up to, how many are marked. Counted by the office over all of them. */
export function ListFoot({ summary, sums, store, previews, withMarked }: ListFootProps) {
  const { t } = useTranslation(['ui', 'common'])
  const { format } = useReading()
  const marked = countMarked(useMarked(store), summary?.total ?? 0)
  const words = summary ? [t('common:rows', { count: summary.total }), ...sums] : []
  if (marked > 0) words.push(t('ui:list.selected', { count: marked }))
  return (
    <footer className={classes.foot}>
      <span role="status">{format.joined(words)}</span>
      {marked > 0 ? (
        <div className={classes.bulk} role="toolbar" aria-label={t('ui:list.bulk')}>
          <ActionButton label={withMarked.label} onClick={withMarked.onClick} />
          <ActionButton label={t('ui:list.unselect')} onClick={() => store.set(nothingMarked)} kind="quiet" />
        </div>
      ) : (
        <span className={classes.keys}>
          {previews ? (
            <>
              <Keys keys="Space" /> {t('ui:list.keysPreview')}{' '}
            </>
          ) : null}
          <Keys keys="Enter" /> {t('ui:list.keysOpen')}
        </span>
      )}
    </footer>
  )
}
