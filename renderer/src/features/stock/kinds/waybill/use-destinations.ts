import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../../../office/client.ts'
import type { Choice } from '../../../../ui/field/choice.ts'
import type { Reference } from '../../use-reference.ts'

export interface Destination extends Choice {
  /** The project whose goods alone may go there; null for any. */
  projectId: string | null
}

/** Where goods can go: the other warehouses, and the distributions whose place and time are agreed (DIS-3). */
export function useDestinations(reference: Reference | undefined, fromWarehouse: string | null): Destination[] {
  const { t } = useTranslation('stock')
  const { data } = useQuery(officeQuery.distribution.destinations.queryOptions())
  return useMemo(() => {
    if (!reference) return []
    const warehouses = reference.warehouses
      .filter((one) => one.status !== 'closed' && one.id !== fromWarehouse)
      .map(
        (one): Destination => ({
          id: `warehouse:${one.id}`,
          code: one.code,
          name: reference.nameOf(one),
          detail: t('place.warehouse'),
          alsoFoundBy: [one.nameEn, one.nameFr, one.nameAr],
          projectId: null,
        }),
      )
    const distributions = (data ?? []).map((one): Destination => {
      const site = reference.sites.find((each) => each.id === one.siteId)
      return {
        id: `distribution:${one.id}`,
        code: one.number,
        name: site ? reference.nameOf(site) : '',
        detail: `${reference.projectCode(one.projectId)} · ${t('destination.planned', { day: one.plannedOn })}`,
        alsoFoundBy: site ? [site.nameEn, site.nameFr, site.nameAr] : [],
        projectId: one.projectId,
      }
    })
    return [...warehouses, ...distributions]
  }, [reference, data, fromWarehouse, t])
}
