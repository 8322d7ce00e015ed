import { serveLongWork } from '../../long-work/serve-long-work.ts'
import { computeMonth, type MonthFigures, type MonthQuestion } from './compute-month.ts'

export const computing = serveLongWork<MonthQuestion, MonthFigures>(({ database: { db }, input }) =>
  computeMonth(db, input),
)
