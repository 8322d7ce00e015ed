/** Which rows of a long list are drawn: those in view and some around them. `end` is not drawn any more. */
export function visibleRows(
  rows: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
): { start: number; end: number } {
  const around = 8
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - around)
  const end = Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + around)
  return { start: Math.min(start, rows), end }
}

/** How far to scroll so that a row stands whole between the sticky head and the lower edge. */
export function scrollToRow(row: number, scrollTop: number, height: number, rowHeight: number, head: number): number {
  const top = row * rowHeight
  if (top < scrollTop) return top
  const bottom = top + rowHeight + head
  return bottom > scrollTop + height ? bottom - height : scrollTop
}
