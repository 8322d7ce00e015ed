import type { ReadCall } from '../context.ts'
import { serveLongWork } from '../long-work/serve-long-work.ts'
import { checkOffice } from './check-office.ts'

export const checking = serveLongWork<Pick<ReadCall, 'profile' | 'today'>, Awaited<ReturnType<typeof checkOffice>>>(
  ({ database: { db }, input, tell }) => checkOffice({ ...input, db }, tell),
)
