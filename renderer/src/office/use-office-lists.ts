import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Language, languages } from '#shared/domain/languages.ts'
import { type Names, recordName } from '#shared/domain/name-in.ts'
import { useReading } from '../text/use-reading.ts'
import type { Choice } from '../ui/field/choice.ts'
import { type office, officeQuery } from './client.ts'

export type Lists = Awaited<ReturnType<typeof office.reference.all>>
export type Item = Lists['items'][number]
export type Kit = Lists['kits'][number]
export type Project = Lists['projects'][number]
export type Donor = Lists['donors'][number]
export type Warehouse = Lists['warehouses'][number]
export type Site = Lists['sites'][number]
export type Partner = Lists['parties'][number]
type Area = Lists['areas'][number]

interface Named {
  nameEn: string
  nameFr: string
  nameAr: string
}

/** The office's lists with the ways to name what is in them, in the person's language. */
export interface OfficeLists extends Lists {
  nameOf: (record: Named) => string
  /** "Hai Alandalus, Tripoli"; empty for no area. */
  areaName: (pcode: string) => string
  areaChoices: readonly Choice[]
}

/** The lists of the office; undefined while they are asked for. */
export function useOfficeLists(): { lists: OfficeLists | undefined; error: unknown } {
  const { language } = useReading()
  const { data, error } = useQuery(officeQuery.reference.all.queryOptions())
  const lists = useMemo(() => data && listsIn(data, language), [data, language])
  return { lists, error }
}

function listsIn(lists: Lists, language: Language): OfficeLists {
  const areas = new Map(lists.areas.map((area) => [area.pcode, area]))
  const parentOf = (area: Area) => {
    const parent = area.parentPcode ? areas.get(area.parentPcode) : undefined
    return parent && parent.level > 0 ? parent : undefined
  }
  // Few areas have a published Arabic name: one that is named like the area above it borrows that one's.
  const publishedName = (area: Area): string | undefined => {
    const names: Names = { en: area.nameEn, ar: area.nameAr }
    const parent = parentOf(area)
    return names[language] === '' && parent?.nameEn === area.nameEn ? publishedName(parent) : names[language]
  }
  const nameOfArea = (area: Area) => publishedName(area) || area.nameEn
  // A municipality is often named like its district: the name is said once.
  const above = (area: Area): string[] => {
    const parent = parentOf(area)
    if (!parent) return []
    const name = nameOfArea(parent)
    const unsaid = name === nameOfArea(area) || publishedName(parent) === ''
    return unsaid ? above(parent) : [name, ...above(parent)]
  }
  // From the right each name keeps its own direction, and the row of them runs from the right.
  const joined = (names: readonly string[]) =>
    languages[language].direction === 'rtl'
      ? `\u200f${names.map((name) => `\u2068${name}\u2069`).join('، ')}`
      : names.join(', ')
  return {
    ...lists,
    nameOf: (record) => recordName(language, record),
    areaName: (pcode) => {
      const area = areas.get(pcode)
      return area ? joined([nameOfArea(area), ...above(area)]) : pcode
    },
    areaChoices: lists.areas
      .filter((area) => area.level > 0)
      .map((area) => ({
        id: area.pcode,
        code: area.pcode,
        name: nameOfArea(area),
        detail: joined(above(area)),
        alsoFoundBy: [area.nameEn, area.nameAr].filter(Boolean),
      })),
  }
}
