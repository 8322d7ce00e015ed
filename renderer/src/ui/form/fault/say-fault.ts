import { lineFault } from '../../../errors/line-fault.ts'
import type { Say } from '../../../text/i18n.ts'
import type { Fault } from './fault.ts'

/** Says an area's own faults; undefined hands one on to the common sentences. */
export type SayFault = (fault: Fault, path: string, say: Say) => string | undefined

/** What is wrong with a field, in the words of the person who types in it. */
export function sayFault(fault: Fault, path: string, say: Say, own?: SayFault): string {
  const ours = own?.(fault, path, say)
  if (ours !== undefined) return ours
  const detail = String(fault.detail ?? '')
  switch (fault.code) {
    case 'TOO_EARLY':
      return say('ui:day.tooEarly', { day: detail })
    case 'TOO_LATE':
      return say('ui:day.tooLate', { day: detail })
    case 'ALREADY_USED':
      return say('problems:taken')
    case 'UNKNOWN_RECORD':
      return say('errors:UNKNOWN_RECORD.next')
    case 'DATE_IN_FUTURE':
      return say('problems:reason.DATE_IN_FUTURE')
    case 'MONTH_CLOSED':
      return say('errors:MONTH_CLOSED.what', { month: detail })
    case 'WRONG_PASSPHRASE':
      return say('errors:WRONG_PASSPHRASE.what')
    case 'WEAK_PASSPHRASE':
      return `${say('errors:WEAK_PASSPHRASE.what')} ${say('errors:WEAK_PASSPHRASE.next')}`
    case 'SAME_PASSPHRASE':
      return `${say('errors:SAME_PASSPHRASE.what')} ${say('errors:SAME_PASSPHRASE.next')}`
    case 'DIFFERENT':
      return say('ui:passphrase.differ')
    default:
      return asSentence(lineFault(fault.code, detail, say))
  }
}

/** The reason for a refusal stands after the name of its field; at the field it is a sentence of its own. */
const asSentence = (reason: string): string =>
  `${reason.charAt(0).toLocaleUpperCase()}${reason.slice(1)}${/[.!?؟]$/.test(reason) ? '' : '.'}`

/** The codes of the contract for a field in which nothing stands. */
const emptyCodes = ['MISSING', 'EMPTY', 'TOO_FEW']

/** Whether a fault is that something is needed and nothing stands there. */
export const isMissing = ({ code }: Fault): boolean => emptyCodes.includes(code)
