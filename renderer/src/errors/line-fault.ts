import { type LineFaultCode, lineFaultCodes } from '#shared/domain/stock/line-fault.ts'
import type { Say } from '../text/i18n.ts'

export const isLineFault = (code: string): code is LineFaultCode => lineFaultCodes.some((known) => known === code)

/** Why a line was refused; `detail` is what the rule adds: a difference, a day, a code. */
export const lineFault = (code: LineFaultCode, detail: string | number | undefined, say: Say): string =>
  say(`stock:fault.${code}`, {
    count: Math.abs(Number(detail ?? 0)),
    item: String(detail ?? ''),
    day: String(detail ?? ''),
  })
