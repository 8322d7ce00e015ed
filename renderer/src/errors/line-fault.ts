import { refusalCodes } from '#shared/contract/refusal.ts'
import { type Say, sayIfKnown } from '../text/i18n.ts'
import { refusalReason } from './refused-field.ts'

/** Why a line's cell was refused; `detail` is what the rule adds: a difference, a day, a code. */
export function lineFault(code: string, detail: string | undefined, say: Say): string {
  const values = { count: Math.abs(Number(detail ?? 0)), item: detail ?? '', day: detail ?? '' }
  const refusal = refusalCodes.find((known) => known === code)
  return (
    sayIfKnown(`stock:fault.${code}`, values) ??
    sayIfKnown(`distribution:lineFault.${code}`, values) ??
    refusalReason(refusal ?? 'NOT_EXPECTED', say)
  )
}
