import { os, reading, writing } from '../implementer.ts'
import { isProblem, refusal } from '../problem.ts'
import { addSampleItems } from './add-sample-items.ts'
import { listReference } from './list-reference.ts'
import { saveDonor } from './save-donor.ts'
import { saveItem } from './save-item.ts'
import { saveKit } from './save-kit.ts'
import { saveParty } from './save-party.ts'
import { saveProject } from './save-project.ts'
import { saveSite } from './save-site.ts'
import { saveWarehouse } from './save-warehouse.ts'

export const referenceRouter = {
  all: os.reference.all.use(reading).handler(({ context }) => listReference(context.call)),
  saveItem: os.reference.saveItem.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await saveItem(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  saveDonor: os.reference.saveDonor.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await saveDonor(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  saveProject: os.reference.saveProject.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await saveProject(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  saveSite: os.reference.saveSite.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await saveSite(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  saveWarehouse: os.reference.saveWarehouse.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await saveWarehouse(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  saveParty: os.reference.saveParty.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await saveParty(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  saveKit: os.reference.saveKit.use(writing).handler(async ({ input, context, errors }) => {
    const outcome = await saveKit(context.call, input)
    if (isProblem(outcome)) throw refusal(errors, outcome)
    return outcome
  }),
  addSampleItems: os.reference.addSampleItems.use(writing).handler(({ context }) => addSampleItems(context.call)),
}
