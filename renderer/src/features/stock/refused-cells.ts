import { ORPCError } from '@orpc/client'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { notEnoughStock, refusedLines } from '#shared/contract/problems.ts'
import type { Say } from '../../text/i18n.ts'
import { sayReason } from '../../ui/say-problem.ts'

const badInput = z.object({ fields: z.array(z.object({ path: z.string(), reason: z.string() })) })

/** Why a line's cell was refused; `detail` is what the rule adds: a difference, a day, a code. */
export function sayLineFault(code: string, detail: string | undefined, say: Say): string {
  const number = Math.abs(Number(detail ?? 0))
  switch (code) {
    case 'EMPTY_LINE':
    case 'EXPIRY_NEEDED':
    case 'BATCH_NEEDED':
    case 'UNKNOWN_ITEM':
    case 'UNKNOWN_LOT':
    case 'NOT_GOOD':
    case 'LOT_TWICE':
      return say(`stock:fault.${code}`)
    case 'NOT_ALL_ACCOUNTED_FOR':
    case 'MORE_THAN_SENT':
      return say(`stock:fault.${code}`, { count: number })
    case 'ITEM_DISCONTINUED':
      return say('stock:fault.ITEM_DISCONTINUED', { item: detail ?? '' })
    case 'EXPIRED':
      return say('stock:fault.EXPIRED', { day: detail ?? '' })
    default:
      return sayReason(code, say)
  }
}

/**
 * What the office refused of the lines that were sent, kept by the line itself: a line that is changed is a new one, and
 * nothing is said of it any more.
 */
export function useRefusedCells<L extends object>(say: Say, lotOf: (line: L) => string | null = () => null) {
  const refused = useRef(new WeakMap<L, Map<string, string>>())
  const [, draw] = useState(0)
  const put = (line: L | undefined, field: string, words: string) => {
    if (!line) return
    const cells = refused.current.get(line) ?? new Map<string, string>()
    cells.set(field, words)
    refused.current.set(line, cells)
  }
  const take = (error: unknown, sent: readonly L[]) => {
    refused.current = new WeakMap()
    if (error instanceof ORPCError) {
      const lines =
        error.code === 'LINES_REFUSED' ? refusedLines.LINES_REFUSED.data.safeParse(error.data).data?.lines : []
      for (const { index, field, code, detail } of lines ?? []) put(sent[index], field, sayLineFault(code, detail, say))
      const fields = error.code === 'BAD_INPUT' ? badInput.safeParse(error.data).data?.fields : []
      for (const { path, reason } of fields ?? []) {
        const [, index, field] = /^lines\.(\d+)\.(\w+)/.exec(path) ?? []
        if (field) put(sent[Number(index)], field, sayReason(reason, say))
      }
      const short =
        error.code === 'NOT_ENOUGH_STOCK' ? notEnoughStock.NOT_ENOUGH_STOCK.data.safeParse(error.data).data?.lines : []
      for (const { lotId, available, onDay } of short ?? []) {
        const words = say('stock:fault.ONLY_SO_MANY', { count: available, day: onDay })
        put(
          sent.find((line) => lotOf(line) === lotId),
          'quantity',
          words,
        )
      }
    }
    draw((was) => was + 1)
  }
  return { take, of: (line: L, field: string) => refused.current.get(line)?.get(field) }
}
