import { os, reading } from '../implementer.ts'
import { listQueues } from './list-queues.ts'

export const todayRouter = {
  queues: os.today.queues.use(reading).handler(({ context }) => listQueues(context.call)),
}
