import type { MonthSection } from '#shared/domain/report/month-list.ts'
import { currentFormat, type Say } from '../text/i18n.ts'
import { sayCaseReason } from './case-reason.ts'
import type { ErrorCode, ErrorData } from './error-contract.ts'
import type { ErrorNames } from './error-message.ts'
import { lineFault } from './line-fault.ts'
import { fieldName, inPlaces, refusalReason } from './refused-field.ts'

/** What a sentence needs beyond the error's own data: other values, another variant, the parts one by one. */
export interface ErrorDetail {
  /** A sentence of its own below the error's, where one code covers several cases. */
  variant?: string | undefined
  values?: Readonly<Record<string, string | number | undefined>>
  next?: string | undefined
  parts?: readonly string[] | undefined
}

type Details = {
  readonly [C in ErrorCode]?: (data: ErrorData<C>, say: Say, names: ErrorNames) => ErrorDetail
}

const list = (parts: readonly string[]) => currentFormat().list(parts)
const wait = (seconds: number, say: Say) =>
  seconds > 0 ? say('errors:WRONG_PASSPHRASE.wait', { count: seconds }) : undefined
const itemsOf = (ids: readonly string[], name: ((id: string) => string | undefined) | undefined) =>
  ids.map((id) => name?.(id)).filter((part) => part !== undefined)
const numbered = ({ index }: { index: number }): ErrorDetail => ({ values: { number: index + 1 } })

/** Which of the sentences about something used twice fits, by the field that the office names. */
function usedTwice(field: string): string | undefined {
  if (field === 'waybillNumber') return 'waybillNumber'
  if (field === 'id') return 'sent'
  if (/\.relation$/.test(field)) return 'head'
  return /(member|person)Id/.test(field) ? 'person' : undefined
}

/** Under which of the month's tables a changed part of the figures stands. */
const tableOf: Readonly<
  Record<MonthSection, 'stock' | 'transit' | 'flow' | 'distributions' | 'items' | 'cases' | 'events'>
> = {
  stock: 'stock',
  transit: 'transit',
  distributions: 'distributions',
  distributionFlow: 'flow',
  itemsDistributed: 'items',
  caseSteps: 'cases',
  caseEvents: 'events',
  people: 'cases',
}

/** The errors whose sentence is more than their data put into it; all others are said by `errors.json` alone. */
export const errorDetails: Details = {
  BAD_INPUT: ({ fields }, say) => ({
    parts: fields.map((field) =>
      say('problems:refused', { field: fieldName(field.path, say), reason: refusalReason(field.reason, say) }),
    ),
  }),
  UNKNOWN_RECORD: ({ field }, say) => ({ values: { field: fieldName(field, say) } }),
  ALREADY_USED: ({ field, value }, say) => ({
    variant: usedTwice(field),
    values: { field: fieldName(field, say), value, number: value },
  }),
  DATE_IN_FUTURE: ({ field, day }, say) => ({ values: { field: fieldName(field, say), day } }),
  WRONG_PASSPHRASE: ({ waitSeconds }, say) => ({ next: wait(waitSeconds, say) }),
  WAIT_BEFORE_TRYING: ({ waitSeconds }, say) => ({ next: wait(waitSeconds, say) }),
  WORDS_DO_NOT_MATCH: ({ positions }) => ({
    values: { count: positions.length, positions: list(positions.map(String)) },
  }),
  BAD_RECOVERY_WORDS: ({ unknown }, say) => ({
    next:
      unknown.length > 0
        ? say('errors:BAD_RECOVERY_WORDS.unknown', { count: unknown.length, positions: list(unknown.map(String)) })
        : say('errors:BAD_RECOVERY_WORDS.order'),
  }),

  NOT_ENOUGH_STOCK: ({ lines }, say, { itemOfLot }) => ({
    parts: lines.map(({ lotId, available, wanted, onDay }) =>
      say('errors:NOT_ENOUGH_STOCK.part', { item: itemOfLot?.(lotId) ?? '', available, wanted, day: onDay }),
    ),
  }),
  LINES_REFUSED: ({ lines }, say, names) => ({
    values: { count: lines.length },
    parts: names.line
      ? lines.map(({ index, code, detail }) =>
          say('errors:LINES_REFUSED.part', {
            line: names.line?.(index) || say('problems:line', { number: index + 1 }),
            why: lineFault(code, detail, say),
          }),
        )
      : undefined,
  }),
  NOT_FEFO_NEEDS_REASON: ({ items }, _say, { item }) => ({ parts: itemsOf(items, item) }),
  OTHER_PROJECT: ({ lots }, _say, { itemOfLot }) => ({ parts: itemsOf(lots, itemOfLot) }),
  DISTRIBUTION_NOT_READY: ({ state }, say) => ({ values: { state: say(`distribution:state.${state}`) } }),
  UNIT_IN_USE: ({ unit }, say) => ({ values: { unit: say(`common:unitName.${unit}`) } }),

  WRONG_STATE: ({ state }, say) => ({ values: { state: say(`distribution:state.${state}`) } }),
  PEOPLE_REFUSED: ({ reasons }, say) => ({
    parts: reasons.map(({ code, difference }) =>
      say(`errors:PEOPLE_REFUSED.part.${code}`, { people: say('common:people', { count: difference ?? 0 }) }),
    ),
  }),
  NOT_BALANCED: ({ items }, say, { item, quantity }) => ({
    parts: items.map(({ itemId, difference }) =>
      say(difference > 0 ? 'distribution:balance.missing' : 'distribution:balance.tooMany', {
        item: item?.(itemId) ?? '',
        quantity: quantity?.(itemId, Math.abs(difference)) ?? currentFormat().number(Math.abs(difference)),
      }),
    ),
  }),
  RETURN_MISSING: ({ items }, say, { item, quantity }) => ({
    parts: items.map(({ itemId, returned, byReceipt }) =>
      say('errors:RETURN_MISSING.part', {
        item: item?.(itemId) ?? '',
        returned: quantity?.(itemId, returned) ?? currentFormat().number(returned),
        byReceipt,
      }),
    ),
  }),

  NOT_ALLOWED_NOW: ({ people }) => ({
    values: { count: people.length },
    parts: people.flatMap((person) => person.reasons.map((reason) => sayCaseReason(reason, person.personName))),
  }),
  BORN_IN_FUTURE: numbered,
  BORN_AFTER_REGISTRATION: numbered,
  GUARDIAN_NEEDED: numbered,
  GUARDIAN_UNFIT: numbered,
  WITHDRAWN_SAME_DAY: numbered,
  LATER_EVENT_DEPENDS: ({ kinds }, say) => ({
    values: { kinds: list(kinds.map((kind) => say(`consular:event.${kind}`))) },
  }),
  MRZ_WRONG: ({ fields }, say) => ({
    values: { fields: list(fields.map((field) => say(`consular:mrz.field.${field}`))) },
  }),
  MRZ_OF_ANOTHER: ({ field, inMrz, typed }, say) => ({
    values: { field: say(`consular:mrz.typed.${field}`), inMrz, typed },
  }),
  VALID_BEFORE_ANSWER: ({ personId }, _say, { person }) => ({ values: { name: person?.(personId) ?? '' } }),

  NOT_RECONCILED: ({ concepts }, say) => ({
    parts: concepts.map(({ concept, of }) =>
      of === '' ? say(`report:concept.${concept}`) : inPlaces([say(`report:concept.${concept}`), of], say),
    ),
  }),
  CHANGED_SINCE_PREPARED: ({ sections }, say) => ({
    parts: [...new Set(sections.map((section) => say(`report:table.${tableOf[section]}`)))],
  }),
}
