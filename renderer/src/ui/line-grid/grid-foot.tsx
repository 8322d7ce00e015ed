import { useTranslation } from 'react-i18next'
import { Keys } from '../keys/key-tip.tsx'
import { type Fact, FactValue } from '../page/facts.tsx'
import classes from './line-grid.module.css'
import type { Hint } from './use-line-grid.ts'

interface GridFootProps {
  /** No line is added or removed: the keys for it are not shown. */
  closed: boolean
  /** What the active cell wants instead of what it has. */
  said: string | undefined
  hint: Hint | undefined
  onUndo: () => void
  lines: number
  totals: readonly Fact[] | undefined
}

/** Under the lines: what is wrong here, or what just happened, or the keys; and the running totals. */
export function GridFoot({ closed, said, hint, onUndo, lines, totals }: GridFootProps) {
  const { t } = useTranslation('ui')
  const happened =
    hint?.kind === 'addedTo'
      ? t('grid.addedTo', { number: hint.line })
      : hint?.kind === 'removed'
        ? t('grid.removed', { number: hint.line })
        : hint?.kind === 'taken'
          ? [t('grid.taken', { count: hint.count }), hint.added > 0 ? t('grid.takenAdded', { count: hint.added }) : '']
              .filter(Boolean)
              .join(' ')
          : undefined
  return (
    <div className={classes.foot}>
      <div className={classes.news} role="status" aria-live="polite">
        {said ? (
          <span className={classes.said}>{said}</span>
        ) : happened ? (
          <>
            {happened}{' '}
            <button type="button" className={classes.undo} onClick={onUndo}>
              {t('grid.undo')}
            </button>
          </>
        ) : closed ? null : (
          <span className={classes.quiet}>
            <Keys keys="Enter" /> {t('grid.keysNext')} <Keys keys="Ctrl+Backspace" /> {t('grid.keysRemove')} ·{' '}
            {t('grid.keysPaste')}
          </span>
        )}
      </div>
      <dl className={classes.totals}>
        <div>
          <dt>{t('grid.lines')}</dt>
          <dd>
            <FactValue value={lines} />
          </dd>
        </div>
        {totals?.map((total) => (
          <div key={total.id}>
            <dt>{total.label}</dt>
            <dd>
              <FactValue value={total.value} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
