import { serveLongWork } from '../long-work/serve-long-work.ts'
import { type CopyOrder, copyAndInspect, type InspectedCopy } from './copy-and-inspect.ts'

export const copying = serveLongWork<CopyOrder, InspectedCopy>(({ database: { db }, key, input, tell }) =>
  copyAndInspect(db, key, input, tell),
)
