import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { officeQuery } from '../../../../office/client.ts'
import { useSay } from '../../../../text/use-say.ts'
import { type LotChoice, lotChoices } from '../../lot-choice.ts'
import type { Reference } from '../../use-reference.ts'
import type { LossContent } from './loss-content.ts'

export interface LostLots {
  choices: readonly LotChoice[]
  find: (lotId: string | null) => LotChoice | undefined
}

/** The lots that can be missing: all that is in the warehouse, whatever its condition, or what is still on the way. */
export function useLostLots(
  { foundAt, warehouseId, waybillId }: Pick<LossContent, 'foundAt' | 'warehouseId' | 'waybillId'>,
  reference: Reference,
): LostLots {
  const say = useSay()
  const onTheWay = foundAt === 'transit'
  const stock = useQuery({
    ...officeQuery.stock.onHand.queryOptions({ input: { warehouseId } }),
    enabled: !onTheWay && warehouseId !== null,
    placeholderData: keepPreviousData,
  })
  const waybill = useQuery({
    ...officeQuery.stock.document.queryOptions({ input: { id: waybillId ?? '' } }),
    enabled: onTheWay && waybillId !== null,
  })
  return useMemo(() => {
    const there = (stock.data?.rows ?? []).filter((row) => row.warehouseId === warehouseId && row.quantity > 0)
    const load = (waybill.data?.onTheWay ?? []).flatMap(({ lotId, quantity }) => {
      const lot = waybill.data?.movements.find((one) => one.lotId === lotId)
      return lot ? [{ ...lot, quantity }] : []
    })
    const choices = lotChoices(onTheWay ? (waybillId === null ? [] : load) : there, reference, say)
    const byId = new Map(choices.map((choice) => [choice.id, choice]))
    return { choices, find: (lotId) => byId.get(lotId ?? '') }
  }, [stock.data, waybill.data, onTheWay, warehouseId, waybillId, reference, say])
}
