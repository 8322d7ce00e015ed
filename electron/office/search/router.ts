import { os, reading } from '../implementer.ts'
import { findAnything } from './find-anything.ts'

export const searchRouter = {
  find: os.search.find.use(reading).handler(({ input, context }) => findAnything(context.call, input)),
}
