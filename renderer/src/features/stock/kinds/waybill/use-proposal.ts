import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type office, officeQuery } from '../../../../office/client.ts'
import { newId } from '../../../../office/use-call-id.ts'
import { sumGoods } from '../../goods-list.tsx'
import type { LotLine, WaybillContent } from './waybill-content.ts'

type Proposal = Awaited<ReturnType<typeof office.stock.proposeLots>>

const asLots = (proposal: Proposal): LotLine[] =>
  proposal.flatMap(({ lines }) => lines.map(({ lotId, quantity }) => ({ id: newId(), lotId, quantity })))

const said = (lots: readonly Pick<LotLine, 'lotId' | 'quantity'>[]) =>
  JSON.stringify(lots.map(({ lotId, quantity }) => [lotId, quantity]).sort())

/**
 * Asks which lots to take for what is wanted and puts them into the form, as long as nobody chose others by hand. Says
 * how much is short of each item, and whether what is chosen is what was proposed.
 */
export function useProposal(
  form: WaybillContent | undefined,
  projectId: string | null,
  onLots: (lots: LotLine[]) => void,
): { shortOf: (itemId: string | null) => number; differs: boolean; error: unknown; propose: () => void } {
  const wanted = sumGoods(
    (form?.wanted ?? []).flatMap(({ itemId, quantity }) => (itemId && quantity ? [{ itemId, quantity }] : [])),
  ).map((line) => ({ ...line, projectId }))
  const warehouseId = form?.warehouseId ?? ''
  const happenedOn = form?.happenedOn ?? ''
  const asked = warehouseId !== '' && happenedOn !== '' && wanted.length > 0
  const proposal = useQuery({
    ...officeQuery.stock.proposeLots.queryOptions({ input: { warehouseId, happenedOn, wanted } }),
    enabled: asked,
    staleTime: 0,
  })
  const data = asked ? proposal.data : undefined
  const put = useRef(onLots)
  put.current = onLots
  const byHand = form?.byHand ?? false
  const lots = form?.lots
  useEffect(() => {
    if (byHand || !lots || !data) return
    const proposed = asLots(data)
    if (said(proposed) !== said(lots)) put.current(proposed)
  }, [byHand, data, lots])
  // Nothing is wanted any more: nothing is proposed either.
  useEffect(() => {
    if (!byHand && !asked && lots && lots.length > 0) put.current([])
  }, [byHand, asked, lots])
  return {
    shortOf: (itemId) => data?.find((one) => one.itemId === itemId)?.short ?? 0,
    differs: data !== undefined && said(asLots(data)) !== said(lots ?? []),
    error: asked ? proposal.error : null,
    propose: () => {
      if (data) put.current(asLots(data))
    },
  }
}
