import { useReading } from '../../text/use-reading.ts'
import type { GroupLine } from './display-rows.ts'
import classes from './list.module.css'
import { type PageColumn, sayValue } from './list-column.ts'

interface GroupHeadProps {
  line: GroupLine
  column: PageColumn | undefined
  columns: readonly PageColumn[]
  onToggle: () => void
}

/** What the rows under it have in common, how many they are and what they sum up to; a click closes and opens them. */
export function GroupHead({ line: { group, open }, column, columns, onToggle }: GroupHeadProps) {
  const { format } = useReading()
  const words = column ? sayValue(column, group.value, format) : ''
  const sums = columns
    .filter((each) => each.spec.sum)
    .map((each) => `${each.label}: ${format.number(group.totals[each.id] ?? 0)}`)
  return (
    <button type="button" tabIndex={-1} className={classes.group} aria-expanded={open} onClick={onToggle}>
      <span className={classes.caret} aria-hidden="true">
        {open ? '▾' : '▸'}
      </span>
      <strong>
        <bdi>{words || '–'}</bdi>
      </strong>
      <span className={classes.groupFacts}>{format.joined([format.number(group.count), ...sums])}</span>
    </button>
  )
}
