import type { RefusalCode } from '#shared/contract/refusal.ts'
import { type Say, sayIfKnown } from '../text/i18n.ts'

/** Names of lists in a path say nothing that the number of the line does not. */
const unsaid = new Set(['lines', 'items', 'kits', 'members', 'people', 'results', 'answers'])

/** `lines.2.quantity` in words: "line 3, quantity". */
export function fieldName(path: string, say: Say): string {
  const words: string[] = []
  for (const part of path.split('.')) {
    if (part === '' || unsaid.has(part)) continue
    if (/^\d+$/.test(part)) words.push(say('problems:line', { number: Number(part) + 1 }))
    else words.push(sayIfKnown(`problems:field.${part}`) ?? part)
  }
  return inPlaces(words, say)
}

/** A place within a place: "line 3, quantity". */
export const inPlaces = (places: readonly string[], say: Say): string =>
  places.length === 0 ? '' : places.reduce((outer, inner) => say('problems:place', { outer, inner }))

/** Why a field was refused, from the code that the contract gives. */
export const refusalReason = (reason: RefusalCode, say: Say): string => say(`problems:reason.${reason}`)
