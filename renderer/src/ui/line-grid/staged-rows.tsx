import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import { useSay } from '../../text/use-say.ts'
import { ActionButton } from '../action/action.tsx'
import type { CellContext, LineColumn } from './columns.ts'
import classes from './line-grid.module.css'
import { sayExpected } from './say-expected.ts'
import { type ReadRow, readRow, type StagedPaste, type StagedRow } from './stage-rows.ts'
import { visibleRows } from './visible-rows.ts'

interface StagedRowsProps<L> {
  paste: StagedPaste
  columns: readonly LineColumn<L>[]
  make: () => L
  context: CellContext
  onPaste: (paste: StagedPaste) => void
  onTake: (lines: L[]) => void
}

const rowHeight = 32

/** Pasted rows before they are lines: good ones white, bad cells red with what was expected, each cell can be mended. */
export function StagedRows<L>({ paste, columns, make, context, onPaste, onTake }: StagedRowsProps<L>) {
  const { t } = useTranslation(['ui', 'common'])
  const say = useSay()
  const { format } = useReading()
  const [view, setView] = useState({ top: 0, height: 320 })
  const [onlyBad, setOnlyBad] = useState(false)
  const typed = columns.filter((column) => column.kind !== 'shown')
  // A row that is not mended is not read again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the context changes with the language only
  const known = useMemo(() => new WeakMap<StagedRow, ReadRow<L>>(), [columns])
  const readOf = (row: StagedRow): ReadRow<L> => {
    const read = known.get(row) ?? readRow(row, columns, make, context)
    known.set(row, read)
    return read
  }
  const good = paste.rows.flatMap((row) => readOf(row).line ?? [])
  const bad = paste.rows.length - good.length
  const rows = onlyBad && bad > 0 ? paste.rows.filter((row) => readOf(row).line === undefined) : paste.rows
  const { start, end } = visibleRows(rows.length, view.top, view.height, rowHeight)
  const template = `56px ${typed.map((column) => `minmax(${Math.round(column.width * 0.7)}px, ${column.width}fr)`).join(' ')}`

  const mend = (row: StagedRow, column: string, text: string) => {
    const mended = { ...row, texts: { ...row.texts, [column]: text } }
    onPaste({ ...paste, rows: paste.rows.map((one) => (one === row ? mended : one)) })
  }
  const take = () => {
    onTake(good)
    onPaste({ ...paste, rows: paste.rows.filter((row) => readOf(row).line === undefined) })
  }
  return (
    <section className={classes.staged} aria-label={t('ui:staged.label')}>
      <div className={classes.stagedHead}>
        <p className={classes.stagedWords} role="status">
          <strong>{t('ui:staged.rows', { count: paste.rows.length })}</strong>
          {bad > 0 ? <span className={classes.said}>{t('ui:staged.bad', { count: bad })}</span> : null}
          {paste.notTaken.length > 0 ? (
            <span className={classes.quiet}>{t('ui:staged.notTaken', { columns: format.list(paste.notTaken) })}</span>
          ) : null}
        </p>
        <div className={classes.stagedActions}>
          {bad > 0 ? (
            <ActionButton
              kind="quiet"
              label={t(onlyBad ? 'ui:staged.showAll' : 'ui:staged.showBad')}
              onClick={() => setOnlyBad((was) => !was)}
            />
          ) : null}
          <ActionButton
            label={good.length > 0 ? t('ui:staged.undo') : t('ui:staged.drop', { count: bad })}
            onClick={() => onPaste({ rows: [], notTaken: [] })}
          />
          {good.length > 0 ? (
            <ActionButton
              kind="main"
              keys="Alt+T"
              label={
                bad > 0
                  ? t('ui:staged.takeSome', { take: good.length, leave: bad })
                  : t('ui:staged.takeAll', { count: good.length })
              }
              onClick={take}
            />
          ) : null}
        </div>
      </div>
      <div
        className={classes.stagedScroller}
        onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      >
        <table
          className={classes.table}
          aria-rowcount={rows.length + 1}
          aria-label={t('ui:staged.label')}
          style={{ '--columns': template } as React.CSSProperties}
        >
          <thead>
            <tr className={classes.head}>
              <th scope="col" className={classes.number}>
                {t('ui:staged.number')}
              </th>
              {typed.map((column) => (
                <th scope="col" key={column.id} data-kind={column.kind}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ paddingBlock: `${start * rowHeight}px ${(rows.length - end) * rowHeight}px` }}>
            {rows.slice(start, end).map((row) => (
              <tr key={row.id} className={classes.row}>
                <th scope="row" className={classes.number}>
                  {format.number(row.number)}
                </th>
                {typed.map((column) => {
                  const { cells, line } = readOf(row)
                  const cell = cells[column.id]
                  const wrong = cell?.expected ? sayExpected(cell.expected, say) : undefined
                  return (
                    <td
                      key={column.id}
                      className={classes.cell}
                      data-kind={column.kind}
                      data-bad={wrong ? true : undefined}
                    >
                      {wrong ? (
                        <input
                          className={classes.input}
                          aria-label={t('ui:grid.cell', { column: column.label, number: row.number })}
                          aria-invalid
                          title={t('ui:expected.sentence', { what: wrong })}
                          placeholder={wrong}
                          defaultValue={cell?.text ?? ''}
                          onBlur={(event) => {
                            if (event.currentTarget.value !== cell?.text) {
                              mend(row, column.id, event.currentTarget.value.trim())
                            }
                          }}
                          onKeyDown={(event) => {
                            if (event.key === 'Enter') event.currentTarget.blur()
                          }}
                        />
                      ) : (
                        <span className={`clipped ${classes.shown}`} title={cell?.text} dir="auto">
                          {line === undefined ? cell?.text : column.show(line, context) || cell?.text}
                        </span>
                      )}
                      {wrong && cell?.text ? <span className={classes.wanted}>{wrong}</span> : null}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
