import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type office, officeQuery } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import type { Choice } from '../../ui/choice.ts'

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

function listsIn(lists: Lists, language: 'en' | 'fr' | 'ar'): OfficeLists {
  const areas = new Map(lists.areas.map((area) => [area.pcode, area]))
  const nameOfArea = (area: Area) => (language === 'ar' && area.nameAr) || area.nameEn
  // A municipality is often named like its district: the name is said once.
  const above = (area: Area): string[] => {
    const parent = area.parentPcode ? areas.get(area.parentPcode) : undefined
    if (!parent || parent.level === 0) return []
    const name = nameOfArea(parent)
    return name === nameOfArea(area) ? above(parent) : [name, ...above(parent)]
  }
  return {
    ...lists,
    nameOf: (record) => ({ en: record.nameEn, fr: record.nameFr, ar: record.nameAr })[language] || record.nameEn,
    areaName: (pcode) => {
      const area = areas.get(pcode)
      return area ? [nameOfArea(area), ...above(area)].join(language === 'ar' ? '، ' : ', ') : pcode
    },
    areaChoices: lists.areas
      .filter((area) => area.level > 0)
      .map((area) => ({
        id: area.pcode,
        code: area.pcode,
        name: nameOfArea(area),
        detail: above(area).join(language === 'ar' ? '، ' : ', '),
        alsoFoundBy: [area.nameEn, area.nameAr].filter(Boolean),
      })),
  }
}
