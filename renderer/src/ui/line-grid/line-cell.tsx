import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../field/choice.ts'
import { CodeName } from '../field/code-name.tsx'
import { CellEditor } from './cell-editor.tsx'
import type { CellContext, LineColumn } from './columns.ts'
import classes from './line-grid.module.css'
import type { GridLine, useLineGrid } from './use-line-grid.ts'
import type { Place } from './walk.ts'

export interface LineCellProps<L extends GridLine> {
  grid: ReturnType<typeof useLineGrid<L>>
  context: CellContext
  line: L
  place: Place
  column: LineColumn<L>
  /** The line that is begun under the others: nothing stands in it yet. */
  fresh: boolean
  active: boolean
  focused: boolean
  /** What is wrong with it, in words. */
  wrong: string | undefined
  onKey: (event: KeyboardEvent<HTMLInputElement>, listed: Choice | undefined) => boolean
}

/** One cell: the field of the active one, else what stands in it. */
export function LineCell<L extends GridLine>({ grid, context, line, place, column, fresh, ...at }: LineCellProps<L>) {
  const { t } = useTranslation('ui')
  const unread = fresh ? undefined : grid.expectedAt(line, column)
  const shown = unread?.text || (fresh ? '' : column.show(line, context))
  if (at.active && column.kind !== 'shown') {
    return (
      <CellEditor
        key={`${place.row}/${place.column}`}
        label={t('grid.cell', { column: column.label, number: place.row + 1 })}
        value={grid.typed ?? shown}
        number={column.kind === 'quantity'}
        focused={at.focused}
        invalid={at.wrong}
        choices={column.choices?.(grid.typed ?? '', line)}
        onType={grid.setTyped}
        onChoose={grid.choose}
        onLeave={() => grid.settle()}
        onKey={at.onKey}
      />
    )
  }
  if (!fresh && !column.applies(line)) return <span className={classes.none}>—</span>
  const chosen = fresh || unread ? null : column.chosen?.(line)
  if (chosen) {
    return (
      <span className={classes.shown} title={at.wrong ?? shown}>
        <CodeName code={chosen.code} name={chosen.name} />
      </span>
    )
  }
  return (
    <span
      className={`clipped ${classes.shown}`}
      title={at.wrong ?? shown}
      dir={column.kind === 'quantity' ? undefined : 'auto'}
    >
      {shown}
    </span>
  )
}
