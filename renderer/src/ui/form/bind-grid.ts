import type { Fault } from '../../errors/field-fault.ts'
import type { CellTexts, GridHandle } from '../line-grid/cell-texts.ts'
import type { LineColumn } from '../line-grid/columns.ts'
import type { StagedPaste } from '../line-grid/stage-rows.ts'
import type { GridLine } from '../line-grid/use-line-grid.ts'
import type { Part } from './bind.ts'
import type { Typing } from './draft/kept-content.ts'

type LinesOf<V, L> = { [K in keyof V]-?: V[K] extends L[] ? K : never }[keyof V] & string

/** What binding a grid needs of its form. */
export interface GridHost {
  typing: Typing
  setTyping: (update: (was: Typing) => Typing) => void
  /** What is wrong with a line or one of its cells, when that is to be said. */
  cellFault: (path: string) => Fault | undefined
  words: (fault: Fault, path: string) => string
  handles: Map<string, GridHandle>
  /** How many cells of a grid cannot be read or are missing, and how many pasted rows wait; known once it was drawn. */
  open: Map<string, number>
}

/** The properties of a line grid of a form: `<LineGrid label={…} {...bindGrid(…, 'lines', columns)} make={…} />`. */
export function bindGrid<V extends object, L extends GridLine, K extends LinesOf<V, L>>(
  part: Part<V>,
  key: K,
  columns: readonly LineColumn<L>[],
  host: GridHost,
) {
  const lines = part.value[key] as L[]
  const refused = (line: L, columnId: string): string | undefined => {
    const index = lines.indexOf(line)
    if (index < 0) return undefined
    const path = columnId === '' ? `${key}.${index}` : `${key}.${index}.${columnId}`
    const fault = host.cellFault(path)
    return fault && host.words(fault, path)
  }
  const whole = host.cellFault(key)
  return {
    ...bindCounts(key, host),
    fault: whole && host.words(whole, key),
    columns,
    lines,
    onLines: (next: L[]) => part.set((was) => ({ ...was, [key]: next })),
    paste: host.typing.pastes[key],
    onPaste: (paste: StagedPaste | undefined) =>
      host.setTyping((was) => {
        const { [key]: _gone, ...others } = was.pastes
        return { ...was, pastes: paste ? { ...others, [key]: paste } : others }
      }),
    refused,
  }
}
const noTexts: CellTexts = {}

/** The properties of a table of counts of a form, of which only the cells are typed. */
export function bindCounts(key: string, host: GridHost) {
  return {
    name: key,
    texts: host.typing.cells[key] ?? noTexts,
    onTexts: (update: (was: CellTexts) => CellTexts) =>
      host.setTyping((was) => ({ ...was, cells: { ...was.cells, [key]: update(was.cells[key] ?? noTexts) } })),
    onOpen: (cells: number) => void host.open.set(key, cells),
    onHandle: (handle: GridHandle | undefined) => {
      if (handle) host.handles.set(key, handle)
      else {
        host.handles.delete(key)
        host.open.delete(key)
      }
    },
  }
}
