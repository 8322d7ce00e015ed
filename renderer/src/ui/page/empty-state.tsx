import { ActionButton, type ActionSpec } from '../action/action.tsx'
import classes from './empty-state.module.css'

/**
 * The actions of a page with nothing on it: what its middle offers is not offered a second time in the head, and answers
 * to the keys that it has there otherwise.
 */
export function actionsOfEmpty(actions: readonly ActionSpec[], offered: ActionSpec | undefined) {
  const keys = actions.find((action) => action.id === offered?.id)?.keys
  return {
    head: actions.filter((action) => action.id !== offered?.id),
    middle: offered && keys ? { ...offered, keys } : offered,
  }
}

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
