import { useTranslation } from 'react-i18next'
import classes from './state-mark.module.css'

export type WorkState = 'draft' | 'waiting' | 'underWay' | 'done' | 'needsYou' | 'ended' | 'cancelled'

/** One shape a state, readable without colour and at 12 px. */
const shapes: Record<WorkState, React.ReactNode> = {
  draft: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  waiting: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 6V1.5A4.5 4.5 0 0 1 10.5 6Z" fill="currentColor" />
    </>
  ),
  underWay: <path className={classes.turns} d="M2.5 1.2 10.5 6 2.5 10.8Z" fill="currentColor" />,
  done: <path d="M1.5 6.5 4.7 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  needsYou: <path d="M6 1v6.2M6 9.2v1.8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  ended: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M3.6 6h4.8" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M2.8 9.2 9.2 2.8" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
}

/** Only the shape, for places where the word stands beside it anyway. */
export function StateShape({ state }: { state: WorkState }) {
  return (
    <svg className={classes.shape} data-state={state} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shapes[state]}
    </svg>
  )
}

/**
 * A state as shape, word and colour. Only what was undone is struck through: what merely ended, a closed site or an
 * expired visa, is read as any other. `words` is the thing's own word for it ("waiting for Omar F."); without it the
 * common word is used.
 */
export function StateMark({ state, label }: { state: WorkState; label?: string | undefined }) {
  const { t } = useTranslation('common')
  return (
    <span className={classes.mark} data-state={state}>
      <StateShape state={state} />
      <span className={state === 'cancelled' ? classes.struck : undefined}>{label ?? t(`state.${state}`)}</span>
    </span>
  )
}
