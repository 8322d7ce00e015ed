import type { Day } from '#shared/domain/dates.ts'

/** Whole years between a birth and a day, as one says an age. */
export function ageOn(birth: string, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return Math.max(0, on.slice(5) < birth.slice(5) ? years - 1 : years)
}
