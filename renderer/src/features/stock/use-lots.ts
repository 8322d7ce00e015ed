import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Day } from '#shared/domain/dates.ts'
import { officeQuery } from '../../office/client.ts'
import { useSay } from '../../text/use-say.ts'
import { useToday } from '../../ui/today.ts'
import { type LotChoice, lotChoices } from './lot-choice.ts'
import type { Reference } from './use-reference.ts'

/** The lots that may leave a warehouse on a day: good, not expired, of one project or of any, the first to expire first. */
export function useLots(
  warehouseId: string | null,
  on: Day | null,
  projectId: string | null,
  reference: Reference | undefined,
): { choices: readonly LotChoice[]; find: (lotId: string | null) => LotChoice | undefined } {
  const say = useSay()
  const today = useToday()
  const asOf = on !== null && on < today ? on : null
  const { data } = useQuery({
    ...officeQuery.stock.onHand.queryOptions({ input: { warehouseId, asOf } }),
    enabled: warehouseId !== null,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => {
    const rows = (data?.rows ?? []).filter(
      (row) =>
        row.warehouseId === warehouseId &&
        row.quantity > 0 &&
        row.condition === 'good' &&
        !row.expired &&
        (projectId === null || row.projectId === projectId),
    )
    const choices = lotChoices(rows, reference, say)
    const byId = new Map(choices.map((choice) => [choice.id, choice]))
    return { choices, find: (lotId) => byId.get(lotId ?? '') }
  }, [data, warehouseId, projectId, reference, say])
}
