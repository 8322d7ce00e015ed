import { serveLongWork } from '../../long-work/serve-long-work.ts'
import { type Proof, proveBalances } from './prove-balances.ts'

export const proving = serveLongWork<null, Proof>(({ database: { db } }) => proveBalances({ db }))
