import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { alreadyUsed, dated, notEnoughStock, refusedLines, unknownRecord } from '#shared/contract/problems.ts'
import { refusal } from '#shared/contract/refusal.ts'
import type { ErrorCode } from '../../../errors/error-contract.ts'
import type { Fault, FaultCode, FieldFaultCode } from '../../../errors/field-fault.ts'
import type { Faults } from './fault.ts'

const indexed = z.object({ index: z.int() })
const badInput = z.object({ fields: z.array(refusal) })

/** The field that an error of its own is about, by the code; `*` stands for the index that it names. */
export type RefusedAt = Readonly<Partial<Record<FieldFaultCode & ErrorCode, string>>>

/** What was sent, as far as a refusal points into it. */
const sentLines = z.object({ lines: z.array(z.object({ lotId: z.string() })) })

/**
 * What the office refused, by the path of the field it is about: of the whole input, of lines by their index, of lots by
 * the line that takes them; of one rule by the field that the form names for it (`refusedAt`). A refusal about no field gives nothing: it is said above the form.
 */
export function refusedFaults(
  error: unknown,
  sent: unknown,
  place: (path: string) => string = (path) => path,
  refusedAt: RefusedAt = {},
): Faults {
  const faults: Record<string, Fault> = {}
  const put = (path: string, code: FaultCode, detail?: string | number, day?: string) => {
    faults[place(path)] ??= { code, detail, day }
  }
  if (!(error instanceof ORPCError)) return faults
  const { code, data } = error
  for (const { path, reason, limit } of badInput.safeParse(code === 'BAD_INPUT' ? data : null).data?.fields ?? []) {
    put(path, reason, limit)
  }
  const lines = refusedLines.LINES_REFUSED.data.safeParse(code === 'LINES_REFUSED' ? data : null).data?.lines
  for (const one of lines ?? []) put(`lines.${one.index}.${one.field}`, one.code, one.detail)
  const short = notEnoughStock.NOT_ENOUGH_STOCK.data.safeParse(code === 'NOT_ENOUGH_STOCK' ? data : null).data?.lines
  const taken = sentLines.safeParse(sent).data?.lines ?? []
  for (const { lotId, available, onDay } of short ?? []) {
    const index = taken.findIndex((line) => line.lotId === lotId)
    if (index >= 0) put(`lines.${index}.quantity`, 'ONLY_SO_MANY', available, onDay)
  }
  const field = ofOneField(code, data)
  if (field) put(field.path, field.code, field.detail)
  const own = Object.keys(refusedAt).find((one): one is keyof RefusedAt => one === code)
  const path = own && refusedAt[own]
  // The form names its own field.
  if (path) faults[path.replace('*', String(indexed.safeParse(data).data?.index ?? 0))] ??= { code: own }
  return faults
}

function ofOneField(code: string, data: unknown): { path: string; code: FieldFaultCode; detail: string } | undefined {
  const used = code === 'ALREADY_USED' ? alreadyUsed.ALREADY_USED.data.safeParse(data).data : undefined
  if (used) return { path: used.field, code: 'ALREADY_USED', detail: used.value }
  const unknown = code === 'UNKNOWN_RECORD' ? unknownRecord.UNKNOWN_RECORD.data.safeParse(data).data : undefined
  if (unknown) return { path: unknown.field, code: 'UNKNOWN_RECORD', detail: unknown.id }
  const future = code === 'DATE_IN_FUTURE' ? dated.DATE_IN_FUTURE.data.safeParse(data).data : undefined
  if (future) return { path: future.field, code: 'DATE_IN_FUTURE', detail: future.day }
  const closed = code === 'MONTH_CLOSED' ? dated.MONTH_CLOSED.data.safeParse(data).data : undefined
  return closed && { path: closed.field, code: 'MONTH_CLOSED', detail: closed.month }
}
