import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Item } from '#shared/contract/reference.ts'
import type { Language } from '#shared/domain/languages.ts'
import { recordName } from '#shared/domain/name-in.ts'
import { type office, officeQuery } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import { type Choice, sayChoice } from '../../ui/field/choice.ts'

type Lists = Awaited<ReturnType<typeof office.reference.all>>
interface Named {
  nameEn: string
  nameFr: string
  nameAr: string
}

export interface ItemChoice extends Choice {
  item: Item
}

/** What forms look up and lists name, in the person's language. */
export interface Reference extends Lists {
  item: (id: string) => Item | undefined
  /** An item by code and name; null when it is unknown. */
  itemChoice: (id: string) => Choice | null
  /** "NFI-001 · Blanket, thermal"; the id when it is unknown. */
  itemWords: (id: string) => string
  nameOf: (record: Named) => string
  projectCode: (id: string) => string
  warehouseName: (id: string) => string
  /** Items that may still be received, to be found by code, name in any language or barcode. */
  itemChoices: readonly ItemChoice[]
}

/** The reference lists; undefined while they are asked for. */
export function useReference(): Reference | undefined {
  const { language } = useReading()
  const { data } = useQuery(officeQuery.reference.all.queryOptions())
  return useMemo(() => data && referenceIn(data, language), [data, language])
}

function referenceIn(lists: Lists, language: Language): Reference {
  const items = new Map(lists.items.map((item) => [item.id, item]))
  const projects = new Map(lists.projects.map((project) => [project.id, project.code]))
  const warehouses = new Map(lists.warehouses.map((warehouse) => [warehouse.id, warehouse]))
  const nameOf = (record: Named) => recordName(language, record)
  const itemChoice = (id: string): Choice | null => {
    const item = items.get(id)
    return item ? { id, code: item.code, name: nameOf(item) } : null
  }
  return {
    ...lists,
    item: (id) => items.get(id),
    itemChoice,
    itemWords: (id) => {
      const item = itemChoice(id)
      return item ? sayChoice(item) : id
    },
    nameOf,
    projectCode: (id) => projects.get(id) ?? '',
    warehouseName: (id) => {
      const warehouse = warehouses.get(id)
      return warehouse ? nameOf(warehouse) : ''
    },
    itemChoices: lists.items
      .filter((item) => item.status === 'active')
      .map((item) => ({
        id: item.id,
        code: item.code,
        name: nameOf(item),
        alsoFoundBy: [item.nameEn, item.nameFr, item.nameAr, item.barcode].filter(Boolean),
        item,
      })),
  }
}
