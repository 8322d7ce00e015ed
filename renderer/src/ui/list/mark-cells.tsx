import { useTranslation } from 'react-i18next'
import classes from './list.module.css'
import { type MarkStore, useMarked } from './mark-store.ts'
import { everythingMarked, isMarked, nothingMarked, toggled } from './selection.ts'

/** The check mark of one row. */
export function MarkCell({ store, id }: { store: MarkStore; id: string | number }) {
  const { t } = useTranslation('ui')
  const marked = useMarked(store)
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      className={classes.mark}
      aria-label={t('list.select')}
      checked={isMarked(marked, id)}
      onChange={() => store.set(toggled(marked, id))}
    />
  )
}

/** The check mark over all of them: everything that the filter finds, shown or not. */
export function MarkHead({ store }: { store: MarkStore }) {
  const { t } = useTranslation('ui')
  const marked = useMarked(store)
  const some = marked.ids.size > 0
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      className={classes.mark}
      aria-label={t('list.selectAll')}
      checked={marked.all && !some}
      ref={(box) => {
        if (box) box.indeterminate = some
      }}
      onChange={() => store.set(marked.all ? nothingMarked : everythingMarked)}
    />
  )
}
