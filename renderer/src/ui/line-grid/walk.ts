export interface Place {
  row: number
  column: number
}

export type Move = 'next' | 'previous' | 'up' | 'down' | 'lineStart' | 'lineEnd' | 'first' | 'last'

export interface Field {
  /** Rows that can be walked on: the lines and the empty one after them. */
  rows: number
  columns: number
  /** Whether there is something to type in a cell. */
  usable: (place: Place) => boolean
}

/**
 * Where a move leads: over cells that can be typed in, in reading order, from the end of a line to the start of the
 * next one. Undefined at the end of the field: then the focus leaves the grid.
 */
export function walk(from: Place, move: Move, field: Field): Place | undefined {
  const inRow = (row: number, columns: Iterable<number>) => {
    for (const column of columns) if (field.usable({ row, column })) return { row, column }
    return undefined
  }
  const forward = (start: number) => range(start, field.columns)
  const backward = (start: number) => range(start, -1)
  switch (move) {
    case 'next':
      for (let row = from.row; row < field.rows; row += 1) {
        const place = inRow(row, forward(row === from.row ? from.column + 1 : 0))
        if (place) return place
      }
      return undefined
    case 'previous':
      for (let row = from.row; row >= 0; row -= 1) {
        const place = inRow(row, backward(row === from.row ? from.column - 1 : field.columns - 1))
        if (place) return place
      }
      return undefined
    case 'up':
    case 'down': {
      const row = from.row + (move === 'up' ? -1 : 1)
      if (row < 0 || row >= field.rows) return undefined
      return inRow(row, backward(from.column)) ?? inRow(row, forward(from.column + 1))
    }
    case 'lineStart':
      return inRow(from.row, forward(0))
    case 'lineEnd':
      return inRow(from.row, backward(field.columns - 1))
    case 'first':
      return inRow(0, forward(0))
    case 'last':
      return inRow(field.rows - 1, forward(0))
  }
}

function* range(start: number, end: number): Iterable<number> {
  const step = end > start ? 1 : -1
  for (let at = start; step > 0 ? at < end : at > end; at += step) yield at
}
