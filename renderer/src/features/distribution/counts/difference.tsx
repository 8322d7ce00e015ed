import { useReading } from '../../../text/use-reading.ts'
import { StateShape } from '../../../ui/state-mark.tsx'
import classes from './difference.module.css'

/**
 * DIS-19 of one item: green with a check only at nought, red with a mark and a sign otherwise. Where nothing arrived yet
 * there is nothing to balance.
 */
export function Difference({ difference, arrived }: { difference: number; arrived: number }) {
  const { format } = useReading()
  const balanced = difference === 0
  if (balanced && arrived === 0) return <span className={classes.nothing}>—</span>
  return (
    <span className={classes.difference} data-balanced={balanced || undefined}>
      <StateShape state={balanced ? 'done' : 'needsYou'} />
      <span className="code">
        {difference > 0 ? '+' : ''}
        {format.number(difference)}
      </span>
    </span>
  )
}
