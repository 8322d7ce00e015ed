import { serveLongWork } from '../long-work/serve-long-work.ts'
import { lookThrough, type TestedBackup } from './look-through.ts'

export const testing = serveLongWork<{ backup: string; beside: string }, TestedBackup>(({ key, input }) =>
  lookThrough(input, key),
)
