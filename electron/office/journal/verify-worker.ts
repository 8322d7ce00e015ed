import { serveLongWork } from '../long-work/serve-long-work.ts'
import { type JournalVerdict, verifyJournal } from './verify-journal.ts'

export const verifying = serveLongWork<null, JournalVerdict>(({ database: { db } }) => verifyJournal(db))
