import { type Fault, fieldFault } from '../../../errors/field-fault.ts'
import type { Say } from '../../../text/i18n.ts'

/** Says an area's own faults; undefined hands one on to the common sentences. */
export type SayFault = (fault: Fault, path: string, say: Say) => string | undefined

/** What is wrong with a field, in the words of the person who types in it. */
export const sayFault = (fault: Fault, path: string, say: Say, own?: SayFault): string =>
  own?.(fault, path, say) ?? fieldFault(fault, say)

/** The codes of the contract for a field in which nothing stands. */
const emptyCodes = ['MISSING', 'EMPTY', 'TOO_FEW']

/** Whether a fault is that something is needed and nothing stands there. */
export const isMissing = ({ code }: Fault): boolean => emptyCodes.includes(code)
