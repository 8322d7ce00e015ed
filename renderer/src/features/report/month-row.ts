import type { z } from 'zod'
import type { checkItem, monthRow } from '#shared/contract/report.ts'

export type MonthRow = z.infer<typeof monthRow>
export type CheckItem = z.infer<typeof checkItem>
