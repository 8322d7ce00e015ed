import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import {
  alreadyUsed,
  dated,
  notEnoughStock,
  refusedLines,
  unknownRecord,
  wrongPassphrase,
} from '#shared/contract/problems.ts'
import { ANSWER_LOST } from '../office/client.ts'
import { FileTrouble } from '../office/file-trouble.ts'
import { type Say, sayIfKnown } from '../text/i18n.ts'

/** A failure in the words of the person it happened to. */
export interface Said {
  /** What happened. */
  what: string
  /** What to do next. */
  next?: string | undefined
  /** Each part that must be mended, when there are several. */
  parts?: readonly string[] | undefined
  /** Whether something may have been saved after all; otherwise nothing was. */
  unsure?: boolean | undefined
}

/** Says a declared error of one's own area; undefined hands it on to the common sentences. */
export type SayWhyNot = (error: ORPCError<string, unknown>) => Said | undefined

const badInput = z.object({ fields: z.array(z.object({ path: z.string(), reason: z.string() })) })
/** Names of lists in a path say nothing that the number of the line does not. */
const unsaid = new Set(['lines', 'items', 'kits', 'members', 'people', 'results', 'answers'])

/** `lines.2.quantity` in label: "line 3, quantity". */
export function sayField(path: string, say: Say): string {
  const words: string[] = []
  for (const part of path.split('.')) {
    if (part === '' || unsaid.has(part)) continue
    if (/^\d+$/.test(part)) words.push(say('problems:line', { number: Number(part) + 1 }))
    else words.push(sayIfKnown(`problems:field.${part}`) ?? part)
  }
  return words.join(say('problems:comma'))
}

/** Why a field was refused, from the code that the contract gives. */
export function sayReason(reason: string, say: Say): string {
  return sayIfKnown(`problems:reason.${reason}`) ?? say('problems:reason.other')
}

const known: Record<string, (data: unknown, say: Say) => Said> = {
  NOT_SIGNED_IN: (_data, say) => ({ what: say('problems:notSignedIn.what'), next: say('problems:notSignedIn.next') }),
  NOT_ALLOWED: (_data, say) => ({ what: say('problems:notAllowed.what'), next: say('problems:notAllowed.next') }),
  MUST_CHANGE_PASSPHRASE: (_data, say) => ({ what: say('problems:mustChange') }),
  BAD_INPUT: (data, say) => ({
    what: say('problems:badInput'),
    parts: badInput
      .parse(data)
      .fields.map((field) => `${sayField(field.path, say)}${say('problems:colon')}${sayReason(field.reason, say)}`),
  }),
  CALL_ID_REUSED: (_data, say) => ({
    what: say('problems:callIdReused.what'),
    next: say('problems:callIdReused.next'),
  }),
  DISK_FULL: (_data, say) => ({ what: say('problems:diskFull.what'), next: say('problems:diskFull.next') }),
  DAMAGED_DATABASE: (_data, say) => ({ what: say('problems:damaged.what'), next: say('problems:damaged.next') }),
  SERVICE_UNAVAILABLE: (_data, say) => ({ what: say('problems:noOffice.what'), next: say('problems:noOffice.next') }),
  [ANSWER_LOST]: (_data, say) => ({
    what: say('problems:answerLost.what'),
    next: say('problems:answerLost.next'),
    unsure: true,
  }),
  UNKNOWN_RECORD: (data, say) => ({
    what: say('problems:unknownRecord.what', {
      field: sayField(unknownRecord.UNKNOWN_RECORD.data.parse(data).field, say),
    }),
    next: say('problems:unknownRecord.next'),
  }),
  ALREADY_USED: (data, say) => {
    const { field, value } = alreadyUsed.ALREADY_USED.data.parse(data)
    return { what: say('problems:alreadyUsed', { field: sayField(field, say), value }) }
  },
  DATE_IN_FUTURE: (data, say) => {
    const { field, day } = dated.DATE_IN_FUTURE.data.parse(data)
    return { what: say('problems:dateInFuture', { field: sayField(field, say), day }) }
  },
  MONTH_CLOSED: (data, say) => ({
    what: say('problems:monthClosed.what', { month: dated.MONTH_CLOSED.data.parse(data).month }),
    next: say('problems:monthClosed.next'),
  }),
  NOT_ENOUGH_STOCK: (data, say) => ({
    what: say('problems:notEnoughStock.what'),
    next: say('problems:notEnoughStock.next'),
    parts: notEnoughStock.NOT_ENOUGH_STOCK.data
      .parse(data)
      .lines.map(({ available, wanted, onDay }) =>
        say('problems:notEnoughStock.part', { available, wanted, day: onDay }),
      ),
  }),
  LINES_REFUSED: (data, say) => ({
    what: say('problems:linesRefused.what', { count: refusedLines.LINES_REFUSED.data.parse(data).lines.length }),
    next: say('problems:linesRefused.next'),
  }),
  WRONG_PASSPHRASE: (data, say) => ({
    what: say('problems:wrongPassphrase.what'),
    next: sayWait(wrongPassphrase.WRONG_PASSPHRASE.data.parse(data).waitSeconds, say),
  }),
  WAIT_BEFORE_TRYING: (data, say) => ({
    what: say('problems:waitBeforeTrying'),
    next: sayWait(wrongPassphrase.WAIT_BEFORE_TRYING.data.parse(data).waitSeconds, say),
  }),
}

function sayWait(seconds: number, say: Say): string | undefined {
  return seconds > 0 ? say('problems:wrongPassphrase.wait', { count: seconds }) : undefined
}

/** The sentence for any failure of a call: the area's own first, then the common ones, then an honest surprise. */
export function sayProblem(error: unknown, say: Say, own?: SayWhyNot): Said {
  if (error instanceof ORPCError) {
    const ours = own?.(error)
    if (ours) return ours
    const common = known[error.code]
    try {
      if (common) return common(error.data, say)
    } catch {
      // Data of another shape than the contract's: the surprise below is the honest answer.
    }
  }
  if (error instanceof FileTrouble) {
    return { what: say('problems:file.what', { reason: error.message }), next: say('problems:file.next') }
  }
  return { what: say('problems:surprise.what'), next: say('problems:surprise.next') }
}
