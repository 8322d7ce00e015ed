import { useReading } from '../../text/use-reading.ts'
import classes from './activity-list.module.css'

export interface ActivityEntry {
  id: string | number
  /** ISO instant. */
  at: string
  who: string
  /** What was done, as a sentence without its subject: "posted the receipt". */
  what: string
}

/** Who did what when, newest first: the activity tab of a record. */
export function ActivityList({ entries, empty }: { entries: readonly ActivityEntry[]; empty: string }) {
  const { format } = useReading()
  if (entries.length === 0) return <p className={classes.empty}>{empty}</p>
  return (
    <ol className={classes.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry}>
          <div>
            <bdi className={classes.who}>{entry.who}</bdi> {entry.what}
          </div>
          <time className={classes.when} dateTime={entry.at}>
            {format.instant(entry.at)}
          </time>
        </li>
      ))}
    </ol>
  )
}
