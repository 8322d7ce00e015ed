import { os } from '../implementer.ts'

export const changesRouter = {
  watch: os.changes.watch.handler(async function* ({ context, signal }) {
    yield* context.running.news.subscribe('news', signal ? { signal } : {})
  }),
}
