import type { DocumentGiven } from '#shared/contract/posting.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import { newId } from '../../../../office/use-call-id.ts'
import type { Faults } from '../../../../ui/form/fault/fault.ts'

/** What should go, item by item; the lots are proposed for it. */
export interface WantedLine {
  id: string
  itemId: string | null
  quantity: number | null
}
/** What does go: so many of one lot. */
export interface LotLine {
  id: string
  lotId: string | null
  quantity: number | null
}

export interface WaybillContent {
  warehouseId: string | null
  /** `warehouse:ID` or `distribution:ID`. */
  destination: string | null
  /** Only this project's goods, for a transfer; a distribution has its own project. */
  projectId: string | null
  happenedOn: Day | null
  expectedOn: Day | null
  transporterId: string | null
  vehiclePlate: string
  driverName: string
  driverPhone: string
  sealNumber: string
  remarks: string
  notFefoReason: string
  wanted: WantedLine[]
  lots: LotLine[]
  /** The person chose lots; the proposal no longer replaces them. */
  byHand: boolean
}

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

/** The whole form as the contract wants it; what is missing is left empty, which the contract refuses. */
export function asDispatchInput(
  form: WaybillContent,
  { id, callId }: { id: string; callId: string },
): DocumentGiven<(typeof documentKinds)['waybill']> {
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

/** Where a part of the input stands in the form: its lines are the lots that were chosen. */
export const placeInWaybill = (path: string): string => path.replace(/^lines/, 'lots')

/** Goods go to another place than the one they are in; the office holds the same. */
export function findWaybillFaults({ destination, warehouseId }: WaybillContent): Faults {
  const same = warehouseId !== null && destination === `warehouse:${warehouseId}`
  return same ? { destination: { code: 'SAME_WAREHOUSE' } } : {}
}
