import { z } from 'zod'
import type { planInput } from '#shared/contract/distribution.ts'
import { distributionTypes } from '#shared/domain/distribution/distribution.ts'
import { expandKits } from '#shared/domain/reference/kit-expansion.ts'
import { newId } from '../../../office/use-call-id.ts'
import type { Reference } from '../use-reference.ts'

/** A kit or an item and how many of it; empty cells are null until something is typed. */
const goodsLine = z.object({ id: z.string(), goodsId: z.string().nullable(), quantity: z.int().nullable() })
export type GoodsLine = z.infer<typeof goodsLine>

export const agreementDraft = z.object({
  with: z.string(),
  role: z.string(),
  on: z.string().nullable(),
  place: z.string(),
  time: z.string(),
})
export type AgreementDraft = z.infer<typeof agreementDraft>

/** A plan as it is typed. */
const planDraft = z.object({
  projectId: z.string().nullable(),
  siteId: z.string().nullable(),
  type: z.enum(distributionTypes),
  plannedOn: z.string().nullable(),
  targetHouseholds: z.int().nullable(),
  targetPeople: z.int().nullable(),
  remarks: z.string(),
  agreed: z.boolean(),
  agreement: agreementDraft,
  lines: z.array(goodsLine),
})
export type PlanDraft = z.infer<typeof planDraft>

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

/** What was kept earlier, or undefined when it is of another shape. */
export const readPlan = (content: unknown): PlanDraft | undefined => planDraft.safeParse(content).data

export const isPlanStarted = (plan: PlanDraft): boolean =>
  plan.siteId !== null || plan.projectId !== null || plan.plannedOn !== null || plan.lines.length > 0

export const plannedFields = ['siteId', 'projectId', 'plannedOn', 'targetHouseholds', 'targetPeople'] as const
export type Missing = (typeof plannedFields)[number] | 'lines' | 'agreement.with' | 'agreement.on' | 'agreement.place'

/** What still has to be said of an agreement. */
export function missingInAgreement(agreement: AgreementDraft): Missing[] {
  const missing: Missing[] = []
  if (agreement.with.trim() === '') missing.push('agreement.with')
  if (agreement.on === null) missing.push('agreement.on')
  if (agreement.place.trim() === '') missing.push('agreement.place')
  return missing
}

/** What still has to be said before the plan can be sent, in the order of the form. */
export function missingIn(plan: PlanDraft): Missing[] {
  const whole = plan.lines.some((line) => line.goodsId !== null && (line.quantity ?? 0) > 0)
  return [
    ...plannedFields.filter((field) => plan[field] === null),
    ...(plan.agreed ? missingInAgreement(plan.agreement) : []),
    ...(whole ? [] : (['lines'] as const)),
  ]
}

type PlanInput = z.input<typeof planInput>

/** The agreement as the office takes it; null while something of it is missing. */
export function asAgreement(draft: AgreementDraft): NonNullable<PlanInput['agreement']> | null {
  return draft.on === null ? null : { ...draft, on: draft.on }
}

/** The plan as the office takes it; undefined while something is missing. */
export function asPlanInput(
  plan: PlanDraft,
  ids: { id: string; callId: string },
  reference: Reference,
): PlanInput | undefined {
  const { projectId, siteId, plannedOn, targetHouseholds, targetPeople } = plan
  if (!projectId || !siteId || !plannedOn || targetHouseholds === null || targetPeople === null) return undefined
  const { kits, items } = goodsIn(plan.lines, reference)
  return {
    ...ids,
    ...{ projectId, siteId, plannedOn, targetHouseholds, targetPeople },
    type: plan.type,
    remarks: plan.remarks,
    agreement: plan.agreed ? asAgreement(plan.agreement) : null,
    kits: kits.map(([kitId, quantity]) => ({ kitId, quantity })),
    items: items.map(([itemId, quantity]) => ({ itemId, quantity })),
  }
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
