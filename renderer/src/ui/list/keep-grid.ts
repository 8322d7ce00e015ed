import { createGrid } from 'ag-grid-community'
import { gridTheme } from './grid-theme.ts'

let kept = false

/**
 * Makes a grid that nobody sees and keeps it: the last grid that goes takes the styles of all grids with it, so that
 * each list would bring them in anew and have the whole page's styles worked out again. To be called when nobody waits.
 */
export function keepGrid(): void {
  if (kept) return
  kept = true
  const place = document.createElement('div')
  place.hidden = true
  document.body.append(place)
  createGrid(place, { theme: gridTheme, rowModelType: 'infinite', columnDefs: [] })
}
