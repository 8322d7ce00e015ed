import { z } from 'zod'

/**
 * Why a field of an input was refused. A schema's own refusals have these codes too (`z.config` below), so that the page
 * says the same sentence for what it finds itself and for what the office answers, and never a library's English.
 */
export const refusalCodes = [
  'MISSING',
  'EMPTY',
  'TOO_LONG',
  'TOO_SHORT',
  'TOO_MANY',
  'TOO_FEW',
  'TOO_MUCH',
  'TOO_LITTLE',
  'NOT_WHOLE',
  'NOT_A_NUMBER',
  'NOT_ONE_OF',
  'NOT_EXPECTED',
  'NOT_WRITTEN_RIGHT',
  'NOT_A_DAY',
  'NOT_A_MONTH',
  'NOT_A_CODE',
  'NOT_A_NATIONALITY',
  'NOT_A_DOCUMENT_NUMBER',
  'FORBIDDEN_CHARACTER',
  'BEFORE_DISPATCH',
  'BANDS_NOT_WHOLE',
  'ITEM_TWICE',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

const isRefusalCode = (text: string): text is RefusalCode => refusalCodes.some((code) => code === text)

/** What was refused of an input: where (`lines.2.quantity`), why, and the limit that was passed, if there is one. */
export const refusal = z.object({
  path: z.string(),
  reason: z.enum(refusalCodes),
  limit: z.number().optional(),
})
export type Refusal = z.infer<typeof refusal>

/** The parts of an issue that a refusal is made of: what zod reports, and what oRPC hands on of it. */
export interface InputIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined
  readonly maximum?: unknown
  readonly minimum?: unknown
}

/** An issue that a schema of the contract reported, as the refusal that the contract names. */
export function refusalOf(issue: InputIssue): Refusal {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
  const reason = isRefusalCode(issue.message) ? issue.message : 'NOT_EXPECTED'
  const limit = [issue.maximum, issue.minimum].find((each) => typeof each === 'number')
  return limit === undefined ? { path, reason } : { path, reason, limit }
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0]

function codeOf(issue: RawIssue): RefusalCode {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? 'TOO_LONG' : issue.origin === 'array' ? 'TOO_MANY' : 'TOO_MUCH'
    case 'too_small':
      return issue.origin === 'string' ? 'TOO_SHORT' : issue.origin === 'array' ? 'TOO_FEW' : 'TOO_LITTLE'
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'MISSING'
      return issue.expected === 'int' ? 'NOT_WHOLE' : issue.expected === 'number' ? 'NOT_A_NUMBER' : 'NOT_EXPECTED'
    case 'invalid_value':
    case 'invalid_union':
      return 'NOT_ONE_OF'
    case 'invalid_format':
      return 'NOT_WRITTEN_RIGHT'
    default:
      return 'NOT_EXPECTED'
  }
}

// Whoever reads the contract reads this file first: `procedure.ts` and `fields.ts` import it.
z.config({ customError: codeOf })
