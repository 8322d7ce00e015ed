/** An age band of the country profile, in completed years; `to` is null for the last one, which has no end. */
export interface AgeBand {
  from: number
  to: number | null
}

/** The bands used where a country profile names no others (domain.md 4.3). */
export const defaultAgeBands: readonly AgeBand[] = [
  { from: 0, to: 4 },
  { from: 5, to: 17 },
  { from: 18, to: 59 },
  { from: 60, to: null },
]

/** The code of a band in stored counts and in the report's data: `5-17`, `60+`. Shown by `writeRange`. */
export function bandLabel(band: AgeBand): string {
  return band.to === null ? `${band.from}+` : `${band.from}-${band.to}`
}

/** The band of such a code; undefined for a text that is none. */
export function bandOfLabel(label: string): AgeBand | undefined {
  const [, from, to] = /^(\d+)(?:-(\d+)|\+)$/.exec(label) ?? []
  return from === undefined ? undefined : { from: Number(from), to: to === undefined ? null : Number(to) }
}

/**
 * Whether bands cover every age once: the first starts at 0, each starts the year after the one before, only the last
 * has no end.
 */
export function areWholeBands(bands: readonly AgeBand[]): boolean {
  let next: number | null = 0
  for (const band of bands) {
    if (band.from !== next || (band.to !== null && band.to < band.from)) return false
    next = band.to === null ? null : band.to + 1
  }
  return bands.length > 0 && next === null
}
