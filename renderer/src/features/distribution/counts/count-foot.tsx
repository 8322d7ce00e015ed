import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Keys } from '../../../ui/keys/key-tip.tsx'
import classes from './count-grid.module.css'
import type { useCountPaste } from './use-count-paste.ts'

interface CountFootProps {
  paste: Pick<ReturnType<typeof useCountPaste>, 'pasted' | 'undo'>
  /** How many cells hold what is no count. */
  unread: number
  /** Whether `=` takes what is left. */
  hasRest: boolean
  news: ReactNode
}

/** Under a table of counts: what is wrong, what a paste came to, or the keys. */
export function CountFoot({ paste: { pasted, undo }, unread, hasRest, news }: CountFootProps) {
  const { t } = useTranslation(['distribution', 'ui'])
  const refused = pasted && 'refused' in pasted ? pasted.refused : undefined
  return (
    <div className={classes.foot} role="status" aria-live="polite">
      {refused ? (
        <span className={classes.said}>
          {t('counts.tooLarge', {
            rows: t('counts.rows', { count: refused.pasted.rows }),
            columns: t('counts.columns', { count: refused.pasted.columns }),
            roomRows: t('counts.rows', { count: refused.room.rows }),
            roomColumns: t('counts.columns', { count: refused.room.columns }),
          })}
        </span>
      ) : null}
      {unread > 0 ? (
        <span className={classes.said}>
          {unread > 1 ? t('counts.unread', { count: unread }) : t('ui:quantity.whole')}
        </span>
      ) : null}
      {pasted && 'cells' in pasted ? (
        <>
          {t('counts.pasted', { count: pasted.cells })}{' '}
          <button type="button" className={classes.undo} onClick={undo}>
            {t('ui:staged.undo')}
          </button>
        </>
      ) : null}
      {pasted || unread > 0
        ? null
        : (news ?? (
            <>
              <Keys keys="Enter" /> {t('counts.next')}
              {hasRest ? (
                <>
                  {' '}
                  <Keys keys="=" /> {t('counts.rest')}
                </>
              ) : null}
            </>
          ))}
    </div>
  )
}
