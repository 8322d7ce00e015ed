import { quickCheck } from '#db/check.ts'
import { serveLongWork } from '../long-work/serve-long-work.ts'

export const reading = serveLongWork<null, Awaited<ReturnType<typeof quickCheck>>>(({ database: { db } }) =>
  quickCheck(db),
)
