import { ORPCError } from '@orpc/client'
import { ANSWER_LOST } from '../office/client.ts'
import { FileTrouble } from '../office/file-trouble.ts'
import type { English } from '../text/english.ts'
import { type Say, sayIfKnown } from '../text/i18n.ts'
import { locales } from '../text/locales.ts'
import type { ErrorCode } from './error-contract.ts'
import { type ErrorDetail, errorDetails } from './error-details.ts'
import type { ErrorMessage, ErrorNames } from './error-message.ts'

/** What to do next on a page, where it is not what the error's sentence says. */
export type NextFor = Readonly<Partial<Record<string, string>>>

/** What the page itself meets beside the contract's errors. */
type PageError = 'FILE' | 'SURPRISE' | 'SERVICE_UNAVAILABLE' | 'ANSWER_LOST'

type Failure = ErrorCode | PageError

/** The sentences of what a kind of document alone may refuse stand with the other words of the kinds. */
type OfKind = keyof English['stock']['refusal']

const isOfKind = (code: string): code is OfKind => Object.hasOwn(Object(locales.en.stock?.refusal), code)
const isSaid = (code: string): code is Failure => isOfKind(code) || Object.hasOwn(locales.en.errors ?? {}, code)

/** The sentence for any failure of a call, in the language of the moment; an honest surprise when it has none. */
export function describeError(error: unknown, say: Say, names: ErrorNames = {}, nextFor: NextFor = {}): ErrorMessage {
  if (error instanceof FileTrouble) return message('FILE', { values: { reason: error.message } })
  if (!(error instanceof ORPCError)) return message('SURPRISE')
  if (error.code === ANSWER_LOST) return { ...message('ANSWER_LOST'), unsure: true }
  if (!isSaid(error.code)) return message('SURPRISE')
  try {
    const detail = detailOf(error.code, error.data, say, names)
    return message(error.code, { ...detail, next: nextFor[error.code] ?? detail.next })
  } catch {
    // Data of another shape than the contract's: the surprise is the honest answer.
    return message('SURPRISE')
  }
}

function detailOf(code: Failure, data: unknown, say: Say, names: ErrorNames): ErrorDetail {
  const plain: ErrorDetail = { values: { ...(data as ErrorDetail['values']) } }
  const detail = errorDetails[code as ErrorCode] as AnyDetail | undefined
  return { ...plain, ...detail?.(data, say, names) }
}

/** The code chose the function, so the data are of the shape it takes; one that throws ends as a surprise above. */
type AnyDetail = (data: unknown, say: Say, names: ErrorNames) => ErrorDetail

/** An error of the contract without its sentence in `errors.json` or `stock.json` does not compile here. */
function message(
  code: Failure & (keyof English['errors'] | OfKind),
  { variant, values = {}, next, parts }: ErrorDetail = {},
): ErrorMessage {
  const own = isOfKind(code) ? `stock:refusal.${code}` : `errors:${code}`
  const key = variant === undefined ? own : `${own}.${variant}`
  return {
    what: sayIfKnown(`${key}.what`, values) ?? sayIfKnown(key, values) ?? sayIfKnown('errors:SURPRISE.what') ?? '',
    next: next ?? sayIfKnown(`${key}.next`, values),
    parts,
  }
}
