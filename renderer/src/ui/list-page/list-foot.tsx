import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton, type ActionSpec } from '../action.tsx'
import { Keys } from '../keys/key-tip.tsx'
import classes from './list-page.module.css'

export interface BulkAction extends ActionSpec {
  /** For how many of the selected rows it cannot be done; it is done for the others. */
  notFor?: number
}

interface ListFootProps {
  all: number
  shown: number
  sums: readonly string[]
  selected: number
  bulk: readonly BulkAction[]
  onUnselect: () => void
  previews: boolean
}

/** Under a list: how many rows and what they sum up to; or, with rows selected, what can be done with them. */
export function ListFoot({ all, shown, sums, selected, bulk, onUnselect, previews }: ListFootProps) {
  const { t } = useTranslation(['ui', 'common'])
  const { format } = useReading()
  const rows =
    shown === all
      ? t('common:rows', { count: all })
      : t('ui:list.shownOf', { shown: format.number(shown), all: format.number(all) })
  const words = [rows, ...sums, ...(selected > 0 ? [t('ui:list.selected', { count: selected })] : [])]
  return (
    <footer className={classes.foot}>
      <span role="status">{format.joined(words)}</span>
      {bulk.length > 0 ? (
        <div className={classes.bulk} role="toolbar" aria-label={t('ui:list.bulk')}>
          {bulk.map(({ id, notFor = 0, ...action }) => (
            <span key={id} className={classes.bulkAction}>
              <ActionButton {...action} />
              {notFor > 0 ? <span className={classes.notFor}>{t('ui:list.notFor', { count: notFor })}</span> : null}
            </span>
          ))}
          <ActionButton label={t('ui:list.unselect')} onClick={onUnselect} kind="quiet" />
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
