import { serveLongWork } from '../../long-work/serve-long-work.ts'
import { findMentions, type Mention } from './find-mentions.ts'

export const findingMentions = serveLongWork<{ personId: string }, { total: number; rows: Mention[] }>(
  ({ database: { db }, input }) => findMentions(db, input.personId),
)
