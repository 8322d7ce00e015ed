import type { z } from 'zod'
import type { planInput } from '#shared/contract/distribution.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { distributionTypes } from '#shared/domain/distribution/distribution.ts'
import { expandKits } from '#shared/domain/reference/kit-expansion.ts'
import { newId } from '../../../office/use-call-id.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import type { Reference } from '../use-reference.ts'

/** A kit or an item and how many of it; empty cells are null until something is typed. */
export interface GoodsLine {
  id: string
  goodsId: string | null
  quantity: number | null
}

export interface AgreementDraft {
  with: string
  role: string
  on: Day | null
  place: string
  time: string
}

/** A plan as it is typed. */
export interface PlanDraft {
  projectId: string | null
  siteId: string | null
  type: (typeof distributionTypes)[number]
  plannedOn: Day | null
  targetHouseholds: number | null
  targetPeople: number | null
  remarks: string
  agreed: boolean
  agreement: AgreementDraft
  lines: GoodsLine[]
}

export const blankAgreement = (): AgreementDraft => ({ with: '', role: '', on: null, place: '', time: '' })

export const blankPlan = (): PlanDraft => ({
  projectId: null,
  siteId: null,
  type: 'targeted',
  plannedOn: null,
  targetHouseholds: null,
  targetPeople: null,
  remarks: '',
  agreed: false,
  agreement: blankAgreement(),
  lines: [],
})

export const blankLine = (): GoodsLine => ({ id: newId(), goodsId: null, quantity: null })

type PlanInput = z.input<typeof planInput>

/** The agreement as the office takes it. */
export const asAgreement = (draft: AgreementDraft): NonNullable<PlanInput['agreement']> => ({
  ...draft,
  on: draft.on ?? '',
})

/** The plan as the office takes it; what is missing is left empty, which the contract refuses. */
export function asPlanInput(
  plan: PlanDraft,
  { id, callId }: { id: string; callId: string },
  reference: Reference,
): PlanInput {
  const { kits, items } = goodsIn(plan.lines, reference)
  return {
    ...{ id, callId, type: plan.type, remarks: plan.remarks },
    projectId: plan.projectId ?? '',
    siteId: plan.siteId ?? '',
    plannedOn: plan.plannedOn ?? '',
    targetHouseholds: plan.targetHouseholds ?? Number.NaN,
    targetPeople: plan.targetPeople ?? Number.NaN,
    agreement: plan.agreed ? asAgreement(plan.agreement) : null,
    kits: kits.map(([kitId, quantity]) => ({ kitId, quantity })),
    items: items.map(([itemId, quantity]) => ({ itemId, quantity })),
  }
}

/** Where a part of the input stands in the form: kits and items are lines of one grid. */
export const placeInPlan = (path: string): string => path.replace(/^(kits|items)(\..*)?$/, 'lines')

/** A plan gives something; the office holds the same. */
export function findPlanFaults(plan: PlanDraft): Faults {
  const whole = plan.lines.some((line) => line.goodsId !== null && (line.quantity ?? 0) > 0)
  return whole ? {} : { lines: { code: 'EMPTY' } }
}

/** The lines as kits and loose items; lines not whole yet are left out. */
function goodsIn(lines: readonly GoodsLine[], reference: Reference) {
  const whole = lines.flatMap(({ goodsId, quantity }) => (goodsId && quantity ? [[goodsId, quantity] as const] : []))
  return {
    kits: whole.filter(([id]) => reference.kit(id)),
    items: whole.filter(([id]) => !reference.kit(id)),
  }
}

/** What the lines come to per item, kits opened. */
export function itemsIn(lines: readonly GoodsLine[], reference: Reference): ReadonlyMap<string, number> {
  const { kits, items } = goodsIn(lines, reference)
  return expandKits(kits, items, (kitId) =>
    (reference.kit(kitId)?.contents ?? []).map((line) => [line.itemId, line.quantity] as const),
  )
}
