import { Deed, type DeedSpec } from './action.tsx'
import classes from './empty-state.module.css'

/** Nothing here yet: says so, and what to do about it. */
export function EmptyState({ what, next, deed }: { what: string; next?: string; deed?: DeedSpec | undefined }) {
  return (
    <div className={classes.empty} role="status">
      <p className={classes.what}>{what}</p>
      {next ? <p className={classes.next}>{next}</p> : null}
      {deed ? <Deed words={deed.words} run={deed.run} kind={deed.kind ?? 'main'} icon={deed.icon} /> : null}
    </div>
  )
}
