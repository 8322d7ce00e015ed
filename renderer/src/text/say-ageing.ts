import type { AgeingBand } from '#shared/domain/consular/derive-person.ts'
import type { Format } from './format.ts'
import type { Say } from './i18n.ts'

/** How long people wait in a step: "0–30 days", "over 90 days". */
export function sayAgeing(band: AgeingBand, say: Say, format: Format): string {
  const [from, to] = band.split('-').map((figure) => Number(figure.replace('>', '')))
  return to === undefined
    ? say('terms:ageing.over', { count: from ?? 0 })
    : say('terms:ageing.within', { range: format.range(from ?? 0, to), count: to })
}
