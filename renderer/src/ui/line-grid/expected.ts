/** What a cell wanted instead of what it got; `line-grid` says it in words. */
export type Expected =
  | { code: 'whole' | 'day' | 'known' | 'filled' | 'nothing' }
  | { code: 'atLeast' | 'atMost' | 'shorter'; limit: number }
  | { code: 'oneOf'; label: string }

/** What reading a cell's text gave: the line with the value in it, or what was expected. */
export type CellRead<L> = { line: L; expected?: never } | { line?: never; expected: Expected }
