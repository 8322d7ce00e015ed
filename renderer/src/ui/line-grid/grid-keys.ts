import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Choice } from '../field/choice.ts'
import { isKey } from '../keys/key-match.ts'
import type { Move } from './walk.ts'

/** What the keys of a line grid do to it. */
interface KeyedGrid {
  place: { row: number }
  typed: string | undefined
  canUndo: boolean
  settle: () => unknown
  move: (how: Move, enter?: boolean) => boolean
  choose: (choice: Choice) => void
  remove: (row: number) => void
  undo: () => void
  revert: () => void
}

/** Whether an arrow leaves the field: up and down always, along the line only from its edge or with all of it marked. */
function leavesField(move: Move, { selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  if (move === 'up' || move === 'down') return true
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (move === 'previous' ? 0 : value.length)
}

/**
 * The keys of the cell that is typed in; true when the key was one of the grid's own. `listed` is the marked choice of
 * an open list.
 */
export function pressKey(
  grid: KeyedGrid,
  direction: 'ltr' | 'rtl',
  event: KeyboardEvent<HTMLInputElement>,
  listed: Choice | undefined,
): boolean {
  const { key, ctrlKey, altKey, shiftKey, currentTarget: field } = event
  if (ctrlKey && key === 'Enter') {
    // The action of the page comes next, and must find in the lines what is being typed.
    flushSync(() => void grid.settle())
    return false
  }
  if (altKey) return false
  if (ctrlKey && (key === 'Backspace' || key === 'Delete')) {
    grid.remove(grid.place.row)
    return true
  }
  if (isKey('Ctrl+Z', event) && grid.typed === undefined && grid.canUndo) {
    grid.undo()
    return true
  }
  if (ctrlKey && (key === 'Home' || key === 'End')) return grid.move(key === 'Home' ? 'first' : 'last')
  if (ctrlKey) return false
  if (key === 'Enter') {
    if (listed && (grid.typed ?? '').trim() !== '') grid.choose(listed)
    else grid.move(shiftKey ? 'previous' : 'next', !shiftKey)
    return true
  }
  if (key === 'Tab') return grid.move(shiftKey ? 'previous' : 'next')
  if (key === 'Escape' && (grid.typed !== undefined || field.getAttribute('aria-invalid'))) {
    grid.revert()
    return true
  }
  const arrows: Record<string, Move> = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowLeft: direction === 'rtl' ? 'next' : 'previous',
    ArrowRight: direction === 'rtl' ? 'previous' : 'next',
  }
  const move = arrows[key]
  return move !== undefined && leavesField(move, field) && grid.move(move)
}
