import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { officeQuery } from '../../../../office/client.ts'
import { newId } from '../../../../office/use-call-id.ts'
import type { WantedLine } from './waybill-content.ts'

/** What a distribution still needs of its plan, put into the form once when nothing is wanted yet. */
export function usePlannedGoods(
  distributionId: string | undefined,
  nothingWanted: boolean,
  onWanted: (wanted: WantedLine[]) => void,
): void {
  const { data } = useQuery({
    ...officeQuery.distribution.get.queryOptions({ input: { id: distributionId ?? '' } }),
    enabled: distributionId !== undefined,
  })
  const filled = useRef<string | undefined>(undefined)
  const put = useRef(onWanted)
  put.current = onWanted
  useEffect(() => {
    if (!data || data.id !== distributionId || filled.current === data.id) return
    filled.current = data.id
    if (!nothingWanted) return
    const left = data.items.map(({ itemId, planned, issued }) => ({ itemId, quantity: planned - issued }))
    put.current(left.filter(({ quantity }) => quantity > 0).map((line) => ({ id: newId(), ...line })))
  }, [data, distributionId, nothingWanted])
}
