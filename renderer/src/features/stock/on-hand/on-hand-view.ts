import { useEffect, useState } from 'react'
import type { Day } from '#shared/domain/dates.ts'
import type { Mark } from './build-matrix.ts'
import type { MatrixPlace } from './matrix-grid.tsx'

/** How a person looks at the stock; it is so again when they come back to the page. Names nobody. */
export interface OnHandView {
  asOf: Day | null
  projectId: string | null
  everywhere: boolean
  text: string
  marks: readonly Mark[]
  place: MatrixPlace | undefined
  previewing: boolean
}

let left: OnHandView = {
  asOf: null,
  projectId: null,
  everywhere: false,
  text: '',
  marks: [],
  place: undefined,
  previewing: false,
}

export function useOnHandView(): [OnHandView, (change: Partial<OnHandView>) => void] {
  const [view, setView] = useState(left)
  useEffect(() => {
    left = view
  }, [view])
  return [view, (change) => setView((was) => ({ ...was, ...change }))]
}
