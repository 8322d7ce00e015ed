import { useMemo } from 'react'
import { isDay } from '#shared/domain/dates.ts'
import { fieldName, inPlaces } from '../../errors/refused-field.ts'
import { useOfficeLists } from '../../office/use-office-lists.ts'
import { say, sayIfKnown } from '../../text/i18n.ts'
import { termsIn } from '../../text/locales.ts'
import { useReading } from '../../text/use-reading.ts'
import type { Leaf } from './entry-values.ts'

/** Where the words of codes are kept, by what they are codes of. */
const tables = [
  ...['common:role', 'common:unitName', 'shell:find.kind', 'office:items.categories', 'office:items.statuses'],
  ...['office:kits.variants', 'office:kits.statuses', 'office:sites.statuses', 'office:projects.statuses'],
  ...['office:partners.kinds', 'office:partners.statuses', 'office:warehouses.types', 'consular:event'],
  ...['consular:relation', 'consular:result', 'consular:mode', 'consular:referral', 'consular:documentType'],
]
const code = /^[a-z]+(-[a-z]+)*$/
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** How the fields and values of a journal entry are read: codes in words, ids as what they name, days as days. */
export function useEntryWords() {
  const { format, language } = useReading()
  const { lists } = useOfficeLists()
  const named = useMemo(() => {
    const names = new Map<string, string>()
    for (const each of lists ? [...lists.items, ...lists.kits, ...lists.warehouses] : []) names.set(each.id, each.code)
    for (const each of lists ? [...lists.projects, ...lists.donors] : []) names.set(each.id, each.code)
    for (const each of lists ? [...lists.sites, ...lists.parties] : []) names.set(each.id, lists?.nameOf(each) ?? '')
    return names
  }, [lists])

  const field = (path: string): string =>
    inPlaces(
      path.split('.').map((part) => {
        return named.get(part) ?? sayIfKnown(`office:entryField.${part}`) ?? (fieldName(part, say) || part)
      }),
      say,
    )

  const word = (text: string): string | undefined => {
    const { siteType, populationGroup, sex, distributionType } = termsIn(language)
    const known: Record<string, string> = { ...siteType, ...populationGroup, ...sex, ...distributionType }
    for (const table of tables) {
      const words = sayIfKnown(`${table}.${text}`)
      if (words !== undefined) return words
    }
    return known[text]
  }

  const value = (leaf: Leaf | undefined): string => {
    if (leaf === undefined || leaf === null || leaf === '') return '—'
    if (typeof leaf === 'boolean') return say(leaf ? 'common:yes' : 'common:no')
    if (typeof leaf === 'number') return format.number(leaf)
    if (isDay(leaf)) return format.day(leaf)
    if (instant.test(leaf)) return format.instant(leaf)
    return named.get(leaf) ?? (code.test(leaf) ? word(leaf) : undefined) ?? leaf
  }
  return { field, value }
}
