import { ActionButton, type ActionSpec } from '../action/action.tsx'
import classes from './empty-state.module.css'

/** Nothing here yet: says so, and what to do about it. */
export function EmptyState({ what, next, action }: { what: string; next?: string; action?: ActionSpec | undefined }) {
  return (
    <div className={classes.empty} role="status">
      <p className={classes.what}>{what}</p>
      {next ? <p className={classes.next}>{next}</p> : null}
      {action ? <ActionButton {...action} kind={action.kind ?? 'main'} /> : null}
    </div>
  )
}
