import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Item } from '#shared/contract/reference.ts'
import type { Language } from '#shared/domain/languages.ts'
import { nameIn, recordName } from '#shared/domain/name-in.ts'
import { type office, officeQuery } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import type { Choice } from '../../ui/field/choice.ts'

type Lists = Awaited<ReturnType<typeof office.reference.all>>
interface Named {
  nameEn: string
  nameFr: string
  nameAr: string
}

/** What forms of this area look up and its pages name, in the person's language. */
export interface Reference {
  lists: Lists
  item: (id: string) => Item | undefined
  itemName: (id: string) => string
  kit: (id: string) => Lists['kits'][number] | undefined
  kitName: (id: string) => string
  siteName: (id: string) => string
  projectCode: (id: string) => string
  projectTitle: (id: string) => string
  /** Open sites, open projects and open warehouses: what a new record may name. */
  sites: readonly Choice[]
  projects: readonly Choice[]
  warehouses: readonly Choice[]
  /** Kits in use, then active items: what a distribution may bring. */
  goods: readonly Choice[]
}

/** The reference lists; undefined while they are asked for. */
export function useReference(): Reference | undefined {
  const { language } = useReading()
  const { data } = useQuery(officeQuery.reference.all.queryOptions())
  return useMemo(() => data && referenceIn(data, language), [data, language])
}

function referenceIn(lists: Lists, language: Language): Reference {
  const by = <T extends { id: string }>(records: readonly T[]) => new Map(records.map((record) => [record.id, record]))
  const [items, kits, sites, projects] = [by(lists.items), by(lists.kits), by(lists.sites), by(lists.projects)]
  const areas = new Map(lists.areas.map((area) => [area.pcode, nameIn(language, { en: area.nameEn, ar: area.nameAr })]))
  const nameOf = (record: Named | undefined) => (record ? recordName(language, record) : '')
  const found = (record: Named & { id: string; code?: string }): Choice => ({
    id: record.id,
    ...(record.code ? { code: record.code } : {}),
    name: nameOf(record),
    alsoFoundBy: [record.nameEn, record.nameFr, record.nameAr].filter(Boolean),
  })
  const at = (pcode: string) => {
    const area = areas.get(pcode)
    return area ? { detail: area } : {}
  }
  return {
    lists,
    item: (id) => items.get(id),
    itemName: (id) => nameOf(items.get(id)) || id,
    kit: (id) => kits.get(id),
    kitName: (id) => nameOf(kits.get(id)) || id,
    siteName: (id) => nameOf(sites.get(id)),
    projectCode: (id) => projects.get(id)?.code ?? '',
    projectTitle: (id) => projects.get(id)?.title ?? '',
    sites: lists.sites.filter((one) => one.status !== 'closed').map((one) => ({ ...found(one), ...at(one.pcode) })),
    projects: lists.projects
      .filter((one) => one.status !== 'closed')
      .map((one) => ({ id: one.id, code: one.code, name: one.title })),
    warehouses: lists.warehouses.filter((one) => one.status === 'open').map(found),
    goods: [
      ...lists.kits.filter((one) => one.status === 'in-use').map(found),
      ...lists.items
        .filter((one) => one.status === 'active')
        .map((one) => ({
          ...found(one),
          alsoFoundBy: [one.nameEn, one.nameFr, one.nameAr, one.barcode].filter(Boolean),
        })),
    ],
  }
}
