import { ORPCError } from '@orpc/client'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { notEnoughStock, refusedLines } from '#shared/contract/problems.ts'
import { refusal } from '#shared/contract/refusal.ts'
import { lineFault } from '../../errors/line-fault.ts'
import { refusalReason } from '../../errors/refused-field.ts'
import type { Say } from '../../text/i18n.ts'

const badInput = z.object({ fields: z.array(refusal) })

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
      for (const { index, field, code, detail } of lines ?? []) put(sent[index], field, lineFault(code, detail, say))
      const fields = error.code === 'BAD_INPUT' ? badInput.safeParse(error.data).data?.fields : []
      for (const { path, reason } of fields ?? []) {
        const [, index, field] = /^lines\.(\d+)\.(\w+)/.exec(path) ?? []
        if (field) put(sent[Number(index)], field, refusalReason(reason, say))
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
