import type { DocumentGiven } from '#shared/contract/posting.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { documentKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { lossCauses } from '#shared/domain/stock/loss-cause.ts'
import type { Fault } from '../../../../errors/field-fault.ts'
import { newId } from '../../../../office/use-call-id.ts'
import { readAmount } from '../../../../ui/field/read-amount.ts'
import type { Faults } from '../../../../ui/form/fault/fault.ts'

type LossInput = DocumentGiven<(typeof documentKinds)['loss-report']>
export type LossCause = (typeof lossCauses)[number]

/** What is lost or damaged of one lot, and why. */
export interface LossLine {
  id: string
  lotId: string | null
  cause: LossCause | null
  lost: number | null
  damaged: number | null
}

export interface LossContent {
  foundAt: LossInput['foundAt']
  warehouseId: string | null
  waybillId: string | null
  happenedOn: Day | null
  circumstances: string
  reportedTo: string
  witness: string
  /** As it is typed, in whole units of the currency. */
  value: string
  currency: string | null
  lines: LossLine[]
}

export const blankLossLine = (): LossLine => ({ id: newId(), lotId: null, cause: null, lost: null, damaged: null })

export const blankLoss = (
  start: Pick<LossContent, 'foundAt' | 'warehouseId' | 'waybillId' | 'happenedOn'>,
): LossContent => ({
  ...start,
  circumstances: '',
  reportedTo: '',
  witness: '',
  value: '',
  currency: 'USD',
  lines: [],
})

/** The value in the smallest unit of its currency; nothing where nobody knows it or it cannot be read. */
export const lossValue = ({ value, currency }: Pick<LossContent, 'value' | 'currency'>): number =>
  (currency === null ? undefined : readAmount(value, currency)) ?? 0

/** The whole form as the contract wants it; what is missing is left empty, which the contract refuses. */
export function asLossInput(form: LossContent, { id, callId }: { id: string; callId: string }): LossInput {
  const { warehouseId, waybillId, happenedOn, currency, lines, ...typed } = form
  const onTheWay = form.foundAt === 'transit'
  const value = lossValue(form)
  return {
    ...typed,
    ...{ id, callId, value },
    warehouseId: onTheWay ? null : warehouseId,
    waybillId: onTheWay ? waybillId : null,
    happenedOn: happenedOn ?? '',
    currency: value === 0 ? '' : (currency ?? ''),
    lines: lines.map(({ lotId, cause, lost, damaged }) => ({
      ...{ lotId: lotId ?? '', cause: cause ?? 'unknown' },
      ...{ lost: lost ?? 0, damaged: damaged ?? 0 },
    })),
  }
}

/** Only so many are there: the office names the lot, the form the first of its figures. */
export const placeInLoss = (path: string): string => path.replace(/\.quantity$/, '.lost')

/** What the schema cannot hold of it; the office holds the same. */
export function findLossFaults(form: LossContent): Faults {
  const faults: Record<string, Fault> = {}
  if (form.value.trim() !== '' && form.currency === null) faults.currency = { code: 'MISSING' }
  else if (form.value.trim() !== '' && readAmount(form.value, form.currency ?? '') === undefined)
    faults.value = { code: 'NOT_AN_AMOUNT' }
  for (const [index, { cause, lost, damaged }] of form.lines.entries()) {
    if (cause === null) faults[`lines.${index}.cause`] = { code: 'MISSING' }
    if ((lost ?? 0) + (damaged ?? 0) === 0) faults[`lines.${index}.lost`] = { code: 'NOTHING_LOST' }
  }
  return faults
}
