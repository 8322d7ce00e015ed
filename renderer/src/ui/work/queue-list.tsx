import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import { StateShape, type WorkState } from '../state-mark.tsx'
import classes from './queue-list.module.css'

export interface QueueRow {
  id: string
  label: string
  /** What it is about, in a few words. */
  detail: string
  /** How long it waits, in the words of the queue: "3 days", "expires in 9 days". */
  waits: string
}

export interface Queue {
  id: string
  /** The action with its number: "3 to receive". */
  label: string
  state: WorkState
  /** All that wait; more than the rows when the queue is long. */
  count: number
  rows: readonly QueueRow[]
  /** Opens everything that waits here, when there is more than is shown. */
  onAll?: (() => void) | undefined
}

/** One short queue of waiting work; a row opens where its action is done. */
export function QueueList({ queue, onOpen }: { queue: Queue; onOpen: (row: QueueRow) => void }) {
  const { t } = useTranslation('ui')
  const { format } = useReading()
  const heading = `queue-${queue.id}`
  const hidden = queue.count - queue.rows.length
  return (
    <section className={classes.queue} aria-labelledby={heading}>
      <h2 id={heading} className={classes.heading}>
        <StateShape state={queue.state} />
        {queue.label}
      </h2>
      <ul className={classes.rows}>
        {queue.rows.map((row) => (
          <li key={row.id}>
            <button type="button" className={classes.row} onClick={() => onOpen(row)}>
              <span className={`clipped ${classes.label}`} dir="auto">
                {row.label}
              </span>
              <span className={`clipped ${classes.detail}`} dir="auto">
                {row.detail}
              </span>
              <span className={classes.waits}>{row.waits}</span>
            </button>
          </li>
        ))}
      </ul>
      {hidden > 0 && queue.onAll ? (
        <button type="button" className={classes.all} onClick={queue.onAll}>
          {t('queue.all', { number: format.number(queue.count) })}
        </button>
      ) : null}
    </section>
  )
}
