import { os, reading, writing } from '../implementer.ts'
import { orRefuse } from '../problem.ts'
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
  saveItem: os.reference.saveItem
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, saveItem(context.call, input))),
  saveDonor: os.reference.saveDonor
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, saveDonor(context.call, input))),
  saveProject: os.reference.saveProject
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, saveProject(context.call, input))),
  saveSite: os.reference.saveSite
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, saveSite(context.call, input))),
  saveWarehouse: os.reference.saveWarehouse
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, saveWarehouse(context.call, input))),
  saveParty: os.reference.saveParty
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, saveParty(context.call, input))),
  saveKit: os.reference.saveKit
    .use(writing)
    .handler(({ input, context, errors }) => orRefuse(errors, saveKit(context.call, input))),
  addSampleItems: os.reference.addSampleItems.use(writing).handler(({ context }) => addSampleItems(context.call)),
}
