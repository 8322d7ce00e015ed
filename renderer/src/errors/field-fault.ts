import { type RefusalCode, refusalCodes } from '#shared/contract/refusal.ts'
import type { LineFaultCode } from '#shared/domain/stock/line-fault.ts'
import type { Say } from '../text/i18n.ts'
import { isLineFault, lineFault } from './line-fault.ts'
import { refusalReason } from './refused-field.ts'

/** What is wrong with a field, and what the rule adds to it: a day, a number, a code. */
export interface Fault {
  code: FaultCode
  detail?: string | number | undefined
  day?: string | undefined
}

/** A refusal of the contract, one of a document's line, or one that a form or a rule has for its field. */
export type FaultCode = RefusalCode | LineFaultCode | FieldFaultCode
export type FieldFaultCode = keyof typeof sentences

const text = ({ detail }: Pick<Fault, 'detail'>) => String(detail ?? '')
const count = ({ detail }: Pick<Fault, 'detail'>) => Math.abs(Number(detail ?? 0))

/** A code that is not among these, nor of the contract or of a line, does not compile where a form gives it. */
const sentences = {
  TOO_EARLY: (say, fault) => say('ui:day.tooEarly', { day: text(fault) }),
  TOO_LATE: (say, fault) => say('ui:day.tooLate', { day: text(fault) }),
  UNREAD: (say) => say('problems:reason.NOT_EXPECTED'),
  ALREADY_USED: (say) => say('problems:taken'),
  UNKNOWN_RECORD: (say) => say('errors:UNKNOWN_RECORD.next'),
  DATE_IN_FUTURE: (say) => say('problems:reason.DATE_IN_FUTURE'),
  MONTH_CLOSED: (say, fault) => say('errors:MONTH_CLOSED.what', { month: text(fault) }),
  WRONG_PASSPHRASE: (say) => say('errors:WRONG_PASSPHRASE.what'),
  WEAK_PASSPHRASE: (say) => `${say('errors:WEAK_PASSPHRASE.what')} ${say('errors:WEAK_PASSPHRASE.next')}`,
  SAME_PASSPHRASE: (say) => `${say('errors:SAME_PASSPHRASE.what')} ${say('errors:SAME_PASSPHRASE.next')}`,
  DIFFERENT: (say) => say('ui:passphrase.differ'),
  NOT_ALL_WORDS: (say) => say('errors:BAD_RECOVERY_WORDS.count'),

  WAYBILL_OR_REASON_NEEDED: (say) => say('stock:fault.waybillOrReason'),
  WAYBILL_AND_REASON: (say) => say('stock:fault.waybillAndReason'),
  SAME_WAREHOUSE: (say) => say('stock:fault.sameWarehouse'),
  NOT_AN_AMOUNT: (say) => say('stock:fault.NOT_AN_AMOUNT'),
  ONLY_SO_MANY: (say, fault) => say('stock:fault.ONLY_SO_MANY', { count: count(fault), day: fault.day ?? '' }),

  MORE_THAN_PEOPLE: (say) => say('distribution:people.morePeopleWith'),
  NOT_BALANCED: (say) => say('errors:NOT_BALANCED.what'),

  NOT_SURE: (say) => say('consular:eventForm.sureMissing'),
  EXPIRES_BEFORE_ISSUE: (say) => say('errors:EXPIRES_BEFORE_ISSUE.what'),
  MRZ_OPEN: (say) => say('consular:issued.mrzOpen'),
  ONE_HEAD: (say) => say('consular:register.oneHead'),
  NO_PLACE: (say) => say('consular:person.placeMissing'),
  NOBODY_LEAVES: (say) => say('consular:eventForm.whoMissing'),
  NOBODY_STAYS: (say) => say('consular:person.nobodyStays'),
  NO_HEAD_OF_FAMILY: (say) => say('errors:NO_HEAD_OF_FAMILY.what'),
  HEAD_NOT_RELATED: (say) => `${say('errors:HEAD_NOT_RELATED.what')} ${say('errors:HEAD_NOT_RELATED.next')}`,
  CHILD_CORRECTED_BY_ANOTHER: (say) =>
    `${say('errors:CHILD_CORRECTED_BY_ANOTHER.what')} ${say('errors:CHILD_CORRECTED_BY_ANOTHER.next')}`,
  BORN_IN_FUTURE: (say) => say('problems:reason.DATE_IN_FUTURE'),
  BORN_AFTER_REGISTRATION: (say) => say('consular:register.bornAfter'),
} satisfies Record<string, (say: Say, fault: Pick<Fault, 'detail' | 'day'>) => string>

const isRefusal = (code: string): code is RefusalCode => refusalCodes.some((known) => known === code)

/** What is wrong with a field, as a sentence. */
export function fieldFault({ code, ...fault }: Fault, say: Say): string {
  if (isRefusal(code)) return asSentence(refusalReason(code, say))
  return asSentence(isLineFault(code) ? lineFault(code, fault.detail, say) : sentences[code](say, fault))
}

/** The reason for a refusal stands after the name of its field; at the field it is a sentence of its own. */
const asSentence = (reason: string): string =>
  `${reason.charAt(0).toLocaleUpperCase()}${reason.slice(1)}${/[.!?؟]$/.test(reason) ? '' : '.'}`
