import { os, reading, writing } from '../implementer.ts'
import { isProblem, refusal } from '../problem.ts'
import { agreeDistribution } from './agree-distribution.ts'
import { cancelDistribution } from './cancel-distribution.ts'
import { getDistribution } from './get-distribution.ts'
import { listDistributions } from './list-distributions.ts'
import { planDistribution } from './plan-distribution.ts'
import { returnGoods } from './return-goods.ts'
import { submitReport } from './submit-report.ts'
import { verifyReport } from './verify-report.ts'

export const distributionRouter = {
  plan: os.distribution.plan.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await planDistribution(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  agree: os.distribution.agree.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await agreeDistribution(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  cancel: os.distribution.cancel.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await cancelDistribution(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  returnGoods: os.distribution.returnGoods.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await returnGoods(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  submitReport: os.distribution.submitReport.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await submitReport(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  verifyReport: os.distribution.verifyReport.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await verifyReport(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  list: os.distribution.list.use(reading).handler(({ input, context }) => listDistributions(context.call, input)),
  get: os.distribution.get.use(reading).handler(async ({ input, context, errors }) => {
    const outcome = await getDistribution(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
}
