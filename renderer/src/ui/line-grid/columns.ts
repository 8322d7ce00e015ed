import type { Day } from '#shared/domain/dates.ts'
import type { Format } from '../../text/format.ts'
import { type Choice, findChoices, findExactly, sayChoice } from '../field/choice.ts'
import { type ReadDayOptions, readDay } from '../field/read-day.ts'
import { readQuantity } from '../field/read-quantity.ts'
import type { CellRead } from './expected.ts'

/** What reading and showing a cell depends on besides the line. */
export interface CellContext {
  today: Day
  format: Format
}

/**
 * One column of a line grid: how a line's value is shown, and how typed or pasted text becomes a value. Typing,
 * scanning and pasting all go through `read`, so they refuse the same things with the same words.
 */
export interface LineColumn<L> {
  id: string
  label: string
  kind: 'lookup' | 'quantity' | 'day' | 'text' | 'select' | 'shown'
  /** In pixels; columns share what is left in proportion. */
  width: number
  required: boolean
  /** A figure that is shown only: it stands where figures stand. */
  number?: boolean
  /** Never narrower than its width, whatever room there is: a day, a batch. */
  whole?: boolean
  /** Whether the column means anything for this line; where not, it is skipped and shown as a dash. */
  applies: (line: L) => boolean
  show: (line: L, context: CellContext) => string
  /** The thing that stands there, of a column of things with codes: shown as code and name. */
  chosen?: (line: L) => Choice | null
  read: (text: string, line: L, context: CellContext) => CellRead<L>
  /** What can be chosen, for columns that offer a list. */
  choices?: (text: string, line: L) => readonly Choice[]
  take?: (line: L, choice: Choice) => L
}

interface Common<L> {
  id: string
  label: string
  width?: number
  required?: boolean
  whole?: boolean
  applies?: (line: L) => boolean
}

const base = <L>(column: Common<L>, width: number) => ({
  id: column.id,
  label: column.label,
  width: column.width ?? width,
  required: column.required ?? false,
  whole: column.whole ?? false,
  applies: column.applies ?? (() => true),
})

interface LookupColumn<L, C extends Choice> extends Common<L> {
  choices: (line: L) => readonly C[]
  get: (line: L) => C | null
  set: (line: L, choice: C | null) => L
}

/** One of many, found by code, name in any language or barcode: items, lots. */
export function lookupColumn<L, C extends Choice>(column: LookupColumn<L, C>): LineColumn<L> {
  return {
    ...base(column, 280),
    kind: 'lookup',
    show: (line) => {
      const choice = column.get(line)
      return choice ? sayChoice(choice) : ''
    },
    chosen: column.get,
    read: (text, line) => {
      if (text === '') return { line: column.set(line, null) }
      const found = findExactly(column.choices(line), text)
      return found ? { line: column.set(line, found) } : { expected: { code: 'known' } }
    },
    choices: (text, line) => findChoices(column.choices(line), text),
    take: (line, choice) => column.set(line, column.choices(line).find((one) => one.id === choice.id) ?? null),
  }
}

interface QuantityColumn<L> extends Common<L> {
  get: (line: L) => number | null
  set: (line: L, quantity: number | null) => L
  min?: number
  /** The most there can be, for this line: what is available of the lot. */
  max?: (line: L) => number | undefined
}

/** Whole units of the line's item. */
export function quantityColumn<L>(column: QuantityColumn<L>): LineColumn<L> {
  return {
    ...base(column, 96),
    kind: 'quantity',
    show: (line, { format }) => {
      const quantity = column.get(line)
      return quantity === null ? '' : format.number(quantity)
    },
    read: (text, line) => {
      if (text === '') return { line: column.set(line, null) }
      const quantity = readQuantity(text)
      if (quantity === undefined) return { expected: { code: 'whole' } }
      const min = column.min ?? 0
      if (quantity < min) return { expected: { code: 'atLeast', limit: min } }
      const max = column.max?.(line)
      if (max !== undefined && quantity > max) return { expected: { code: 'atMost', limit: max } }
      return { line: column.set(line, quantity) }
    },
  }
}

interface DayColumn<L> extends Common<L>, ReadDayOptions {
  get: (line: L) => Day | null
  set: (line: L, day: Day | null) => L
}

/** A day, typed as in a day field; an expiry takes `year: 'coming'` and `monthEnds`. */
export function dayColumn<L>(column: DayColumn<L>): LineColumn<L> {
  return {
    ...base(column, 120),
    kind: 'day',
    show: (line, { format }) => {
      const day = column.get(line)
      return day === null ? '' : format.day(day)
    },
    read: (text, line, { today, format }) => {
      if (text === '') return { line: column.set(line, null) }
      const before = column.get(line)
      if (before !== null && text === format.day(before)) return { line }
      const day = readDay(text, today, column)
      return day === undefined ? { expected: { code: 'day' } } : { line: column.set(line, day) }
    },
  }
}

interface TextColumn<L> extends Common<L> {
  get: (line: L) => string
  set: (line: L, text: string) => L
  maxLength: number
  /** Batch numbers and codes are kept in capital letters. */
  capitals?: boolean
}

/** Free text on one line: batch, remark. */
export function textColumn<L>(column: TextColumn<L>): LineColumn<L> {
  return {
    ...base(column, 140),
    kind: 'text',
    show: (line) => column.get(line),
    read: (text, line) => {
      if (text.length > column.maxLength) return { expected: { code: 'shorter', limit: column.maxLength } }
      return { line: column.set(line, column.capitals ? text.toUpperCase() : text) }
    },
  }
}

interface SelectColumn<L, V extends string> extends Common<L> {
  options: readonly { value: V; label: string }[]
  get: (line: L) => V | null
  set: (line: L, value: V | null) => L
}

/** One of a few words. */
export function selectColumn<L, V extends string>(column: SelectColumn<L, V>): LineColumn<L> {
  const choices: Choice[] = column.options.map(({ value, label }) => ({ id: value, name: label, alsoFoundBy: [value] }))
  const valueWith = (id: string) => column.options.find((option) => option.value === id)?.value ?? null
  return {
    ...base(column, 140),
    kind: 'select',
    show: (line) => column.options.find((option) => option.value === column.get(line))?.label ?? '',
    read: (text, line) => {
      if (text === '') return { line: column.set(line, null) }
      const found = findExactly(choices, text)
      if (found) return { line: column.set(line, valueWith(found.id)) }
      return { expected: { code: 'oneOf', label: column.options.map((option) => option.label).join(' / ') } }
    },
    choices: (text) => findChoices(choices, text),
    take: (line, choice) => column.set(line, valueWith(choice.id)),
  }
}

interface ShownColumn<L> extends Omit<Common<L>, 'required'> {
  show: (line: L, context: CellContext) => string
  number?: boolean
}

interface ShownThing<L> extends Omit<Common<L>, 'required'> {
  get: (line: L) => Choice | null
}

/** A thing with a code, shown and never typed: the item of a posted line. */
export function shownThing<L>(column: ShownThing<L>): LineColumn<L> {
  return {
    ...base(column, 350),
    kind: 'shown',
    show: (line) => {
      const thing = column.get(line)
      return thing ? sayChoice(thing) : ''
    },
    chosen: column.get,
    read: (_text, line) => ({ line }),
  }
}

/** Something computed, shown and never typed: a unit, what is available. */
export function shownColumn<L>(column: ShownColumn<L>): LineColumn<L> {
  return {
    ...base(column, 96),
    kind: 'shown',
    number: column.number ?? false,
    show: column.show,
    read: (_text, line) => ({ line }),
  }
}
