import type { office } from '../../office/client.ts'

/** One distribution with everything its page shows. */
export type Distribution = Awaited<ReturnType<typeof office.distribution.get>>
export type ItemBalance = Distribution['items'][number]
export type Report = NonNullable<Distribution['report']>
