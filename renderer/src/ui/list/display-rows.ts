import type { ListGroup } from '#shared/domain/list/list.ts'

/** A line of the grid that is not a row of the list: what the rows under it have in common. */
export interface GroupLine {
  group: ListGroup
  key: string
  open: boolean
}

/** What a stretch of the grid's lines is: the head of a group, or rows of the list from an offset on. */
export type Stretch = { line: GroupLine } | { offset: number; count: number }

/** How the lines of the grid follow from groups, some of which are closed; without groups every line is a row. */
export interface DisplayRows {
  lines: number
  /** What stands from line `start` to before line `end`. */
  stretches(start: number, end: number): Stretch[]
}

export const keyOfGroup = ({ value }: ListGroup): string => JSON.stringify(value)

/** The lines of a list of so many rows. */
export function displayRows(total: number, groups: readonly ListGroup[], closed: ReadonlySet<string>): DisplayRows {
  const parts: { at: number; stretch: Stretch; lines: number }[] = []
  let at = 0
  let offset = 0
  const add = (stretch: Stretch, lines: number) => {
    if (lines > 0) parts.push({ at, stretch, lines })
    at += lines
  }
  if (groups.length === 0) add({ offset: 0, count: total }, total)
  for (const group of groups) {
    const key = keyOfGroup(group)
    const open = !closed.has(key)
    add({ line: { group, key, open } }, 1)
    if (open) add({ offset, count: group.count }, group.count)
    offset += group.count
  }
  const lines = at
  return {
    lines,
    stretches: (start, end) =>
      parts
        .filter((part) => part.at < end && part.at + part.lines > start)
        .map(({ at: from, stretch, lines: own }) => {
          if ('line' in stretch) return stretch
          const first = Math.max(start, from)
          const last = Math.min(end, from + own)
          return { offset: stretch.offset + first - from, count: last - first }
        }),
  }
}
