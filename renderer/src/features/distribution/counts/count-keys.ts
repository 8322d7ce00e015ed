import type { KeyboardEvent } from 'react'

/** The table in which one moves: how many typed columns there are, which way it is read, and how a cell gets the focus. */
interface Ground {
  columns: number
  direction: 'ltr' | 'rtl'
  /** False where there is no such cell. */
  focus: (row: number, column: number) => boolean
}

/** Moves by Enter and the arrows as in a spreadsheet; true when the key was one of these. */
export function moveByKey(
  event: KeyboardEvent<HTMLInputElement>,
  [row, column]: readonly [number, number],
  { columns, direction, focus }: Ground,
): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
  const whole = start === 0 && end === value.length
  const last = columns - 1
  const forth = () => (column < last ? focus(row, column + 1) : focus(row + 1, 0))
  const back = () => (column > 0 ? focus(row, column - 1) : focus(row - 1, last))
  const [before, after] = direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  switch (event.key) {
    case 'Enter':
      if (event.shiftKey) back()
      else forth()
      return true
    case 'ArrowDown':
      return focus(row + 1, column)
    case 'ArrowUp':
      return focus(row - 1, column)
    case before:
      return (whole || (start === 0 && end === 0)) && back()
    case after:
      return (whole || start === value.length) && forth()
    default:
      return false
  }
}
