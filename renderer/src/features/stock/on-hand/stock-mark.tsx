import { useTranslation } from 'react-i18next'
import type { Mark } from './build-matrix.ts'
import classes from './stock-mark.module.css'

const shapes: Record<Mark, React.ReactNode> = {
  expired: <path d="M6 1v6.2M6 9.2v1.8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  expiring: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 3.2V6l2 1.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  damaged: (
    <path d="M1.5 10.5 6 1.5l4.5 9zM6 4.5l-1 2.2 2 1-1 2.3" fill="none" stroke="currentColor" strokeWidth="1.2" />
  ),
}

/** Why goods are not simply good, as a shape; the word stands beside it or is read in its place. */
export function MarkShape({ mark }: { mark: Mark }) {
  return (
    <svg className={classes.shape} data-mark={mark} viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      {shapes[mark]}
    </svg>
  )
}

/** The state of a lot: good, or what it carries, as shape, word and colour. */
export function LotState({ mark }: { mark: Mark | undefined }) {
  const { t } = useTranslation('stock')
  return (
    <span className={classes.state} data-mark={mark ?? 'good'}>
      {mark ? <MarkShape mark={mark} /> : null}
      {t(`condition.${mark ?? 'good'}`)}
    </span>
  )
}
