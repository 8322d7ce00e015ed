import type { office } from '../../office/client.ts'

/** One entry of the journal, as the office lists it. */
export type Entry = Awaited<ReturnType<typeof office.journal.list>>['rows'][number]
