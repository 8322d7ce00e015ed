import { z } from 'zod'
import type { dispatchInput } from '#shared/contract/stock.ts'
import { type Day, isDay } from '#shared/domain/dates.ts'
import { newId } from '../../../office/use-call-id.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value)).nullable()
const wantedLine = z.object({ id: z.string(), itemId: z.string().nullable(), quantity: z.int().nullable() })
const lotLine = z.object({ id: z.string(), lotId: z.string().nullable(), quantity: z.int().nullable() })
/** What should go, item by item; the lots are proposed for it. */
export type WantedLine = z.infer<typeof wantedLine>
/** What does go: so many of one lot. */
export type LotLine = z.infer<typeof lotLine>

const content = z.object({
  warehouseId: z.string().nullable(),
  /** `stock:ID` or `distribution:ID`. */
  destination: z.string().nullable(),
  /** Only this project's goods, for a transfer; a distribution has its own project. */
  projectId: z.string().nullable(),
  happenedOn: day,
  expectedOn: day,
  transporterId: z.string().nullable(),
  vehiclePlate: z.string(),
  driverName: z.string(),
  driverPhone: z.string(),
  sealNumber: z.string(),
  remarks: z.string(),
  notFefoReason: z.string(),
  wanted: z.array(wantedLine),
  lots: z.array(lotLine),
  /** The person chose lots; the proposal no longer replaces them. */
  byHand: z.boolean(),
})
export type WaybillContent = z.infer<typeof content>

export const readWaybillContent = (kept: unknown): WaybillContent | undefined => content.safeParse(kept).data
export const blankWanted = (): WantedLine => ({ id: newId(), itemId: null, quantity: null })
export const blankLot = (): LotLine => ({ id: newId(), lotId: null, quantity: null })

export function blankWaybill(
  start: Pick<WaybillContent, 'warehouseId' | 'destination' | 'happenedOn'>,
): WaybillContent {
  return {
    ...start,
    projectId: null,
    expectedOn: null,
    transporterId: null,
    vehiclePlate: '',
    driverName: '',
    driverPhone: '',
    sealNumber: '',
    remarks: '',
    notFefoReason: '',
    wanted: [],
    lots: [],
    byHand: false,
  }
}

/** The distribution the goods are for, if it is one. */
export function distributionIn({ destination }: Pick<WaybillContent, 'destination'>): string | undefined {
  return destination?.startsWith('distribution:') ? destination.slice('distribution:'.length) : undefined
}

/** The whole form as the contract wants it; only to be asked when nothing of it is missing. */
export function asDispatchInput(id: string, callId: string, form: WaybillContent): z.input<typeof dispatchInput> {
  const { destination, wanted: _, byHand, lots, projectId: __, warehouseId, happenedOn, ...typed } = form
  const [, to = ''] = (destination ?? '').split(':')
  const distributionId = distributionIn(form)
  return {
    ...typed,
    callId,
    id,
    warehouseId: warehouseId ?? '',
    happenedOn: happenedOn ?? '',
    notFefoReason: byHand ? typed.notFefoReason : '',
    destination: distributionId ? { kind: 'distribution', distributionId } : { kind: 'warehouse', warehouseId: to },
    lines: lots.map(({ lotId, quantity }) => ({ lotId: lotId ?? '', quantity: quantity ?? 0 })),
  }
}
