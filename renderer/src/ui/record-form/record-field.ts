import type { Language } from '#shared/domain/languages.ts'
import type { Choice } from '../field/choice.ts'

interface Named<R> {
  /** The name of the field in the contract: what the office refuses is shown at the field of that name. */
  key: keyof R & string
  label: string
  hint?: string
  /** Marked as what cannot stay empty. */
  required?: boolean
}

/** One field of a record: shown as a fact to those who may only read, as an input to those who may change it. */
export type RecordField<R> = Named<R> &
  (
    | { as: 'text'; code?: boolean; language?: Language }
    /** `counted` says the number with its unit, where the unit changes with it: "20 pieces". */
    | { as: 'number'; unit?: string; min?: number; counted?: (count: number) => string }
    | { as: 'check' }
    | { as: 'day' }
    | { as: 'select'; options: readonly Option[] }
    | { as: 'lookup'; choices: readonly Choice[] }
  )

interface Option {
  value: string
  label: string
}

export interface RecordLike {
  id: string
}
