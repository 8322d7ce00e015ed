import { z } from 'zod'
import './refusal.ts'
import { type Day, isDay, isMonth } from '#shared/domain/dates.ts'
import { languageCodes } from '#shared/domain/languages.ts'
import { cleanLines, cleanText, findForbiddenCharacter } from '#shared/domain/safe-text.ts'

/** UUID of a record, made by the caller (UUIDv7, so that indexes stay dense). */
export const id = z.uuid()

/** Makes a repeated call the same call: the first outcome is returned and nothing changes. Every writing input has it. */
export const callId = z.uuid()

/** A date without time, `YYYY-MM-DD`, that exists in the calendar. */
export const day = z.string().refine((text): text is Day => isDay(text), { error: 'NOT_A_DAY' })

/** A month, `YYYY-MM`. */
export const month = z.string().refine(isMonth, { error: 'NOT_A_MONTH' })

/** An instant in UTC, ISO 8601. */
export const instant = z.iso.datetime()

/** Whole units of an item, at least one. A quantity above ten million is a slipped barcode, not a delivery. */
export const quantity = z.int().positive().max(10_000_000)

/** Whole units, none allowed. */
export const count = z.int().nonnegative().max(10_000_000)

/** Money in the smallest unit of its currency, none allowed. */
export const amount = z.int().nonnegative().max(1_000_000_000_000)

/**
 * One line of text a person typed: NFC and trimmed on the way in; refuses control characters and the invisible ones
 * that make a name read as another (Unicode TR36 §2.5).
 */
export const line = (max: number) => text(max, false)

/** Several lines: remarks and reasons. */
const lines = (max: number) => text(max, true)

/** A line that must say something. */
export const filled = (max: number) => line(max).refine((typed) => typed.length > 0, { error: 'EMPTY' })

export const name = filled(200)
export const note = lines(2000)
export const reason = lines(500).refine((typed) => typed.length > 0, { error: 'EMPTY' })
/** Codes of items, projects, warehouses: capital letters, digits, hyphen, dot, slash. */
export const code = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9./-]{0,31}$/, { error: 'NOT_A_CODE' })

function text(max: number, multiline: boolean) {
  return z
    .string()
    .max(max)
    .refine((typed) => findForbiddenCharacter(typed, { multiline }) === undefined, { error: 'FORBIDDEN_CHARACTER' })
    .transform(multiline ? cleanLines : cleanText)
}

export const language = z.enum(languageCodes)

/** Never echoed, never logged, never stored: the office redacts it from whatever it writes down. */
export const passphrase = z.string().min(1).max(1000)

export const page = z.object({ offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(500).default(200) })

/** What a writing procedure answers when there is nothing more to say. */
export const done = z.object({ id })
