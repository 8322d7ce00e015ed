import type { GridHandle } from '../../line-grid/cell-texts.ts'
import { type Faults, faultAt } from './fault.ts'

/**
 * Leads to the first thing to be mended, in the order in which it stands: a field, or a cell of a grid. False when none of
 * it can be led to.
 */
export function focusFault(
  root: HTMLElement | null,
  faults: Faults,
  handles: ReadonlyMap<string, GridHandle>,
): boolean {
  for (const element of root?.querySelectorAll<HTMLElement>('[name], [data-grid]') ?? []) {
    const grid = element.dataset.grid
    if (grid !== undefined) {
      if (handles.get(grid)?.focusFault(faults)) return true
    } else if (faultAt(faults, element.getAttribute('name') ?? '')) {
      // After the dialog's own first focus, which comes by a timer too: a key pressed meanwhile overtakes it.
      window.setTimeout(() => {
        element.focus()
        // A passphrase that was refused is typed anew.
        if (element instanceof HTMLInputElement && element.type === 'password') element.select()
      })
      return true
    }
  }
  return false
}
