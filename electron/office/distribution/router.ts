import { os, reading, writing } from '../implementer.ts'
import { orRefuse } from '../problem.ts'
import { agreeDistribution } from './agree-distribution.ts'
import { cancelDistribution } from './cancel-distribution.ts'
import { getDistribution } from './get-distribution.ts'
import { listDestinations } from './list-destinations.ts'
import { planDistribution } from './plan-distribution.ts'
import { returnGoods } from './return-goods.ts'
import { submitReport } from './submit-report.ts'
import { verifyReport } from './verify-report.ts'

export const distributionRouter = {
  plan: os.distribution.plan
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, planDistribution(context.call, input))),
  agree: os.distribution.agree
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, agreeDistribution(context.call, input))),
  cancel: os.distribution.cancel
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, cancelDistribution(context.call, input))),
  returnGoods: os.distribution.returnGoods
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, returnGoods(context.call, input))),
  submitReport: os.distribution.submitReport
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, submitReport(context.call, input))),
  verifyReport: os.distribution.verifyReport
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, verifyReport(context.call, input))),
  destinations: os.distribution.destinations.use(reading).handler(({ context }) => listDestinations(context.call)),
  get: os.distribution.get
    .use(reading)
    .handler(({ input, context, errors }) => orRefuse(errors, getDistribution(context.call, input))),
}
