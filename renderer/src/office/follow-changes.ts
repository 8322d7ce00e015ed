import type { QueryClient } from '@tanstack/react-query'
import type { Topic } from '#shared/contract/work.ts'
import { isConnected, office, officeQuery, onConnection } from './client.ts'
import { showProgress } from './progress.ts'

/** Which answers the page holds are out of date when the office says that something of a topic was written. */
const keysOf: Record<Topic, readonly (readonly unknown[])[]> = {
  session: [officeQuery.session.key(), officeQuery.today.key()],
  users: [officeQuery.users.key(), officeQuery.session.key()],
  settings: [officeQuery.settings.key(), officeQuery.session.key()],
  reference: [officeQuery.reference.key(), officeQuery.search.key()],
  stock: [officeQuery.stock.key(), officeQuery.distribution.key(), officeQuery.today.key(), officeQuery.search.key()],
  distribution: [
    officeQuery.distribution.key(),
    officeQuery.stock.key(),
    officeQuery.today.key(),
    officeQuery.search.key(),
  ],
  consular: [officeQuery.consular.key(), officeQuery.today.key(), officeQuery.search.key()],
  report: [officeQuery.report.key(), officeQuery.today.key()],
  journal: [officeQuery.journal.key(), officeQuery.session.status.key()],
  backup: [officeQuery.backup.key(), officeQuery.session.status.key()],
  draft: [officeQuery.draft.key(), officeQuery.today.key()],
}

/**
 * Keeps what the page shows in step with the office for as long as the page lives: news invalidate the answers they
 * concern; a new port (the office was started again) invalidates all of them.
 */
export function followChanges(client: QueryClient): void {
  let watching: AbortController | undefined
  const start = () => {
    watching?.abort()
    if (!isConnected()) return
    watching = new AbortController()
    void client.invalidateQueries()
    void watch(client, watching.signal)
  }
  onConnection(start)
  start()
}

async function watch(client: QueryClient, signal: AbortSignal): Promise<void> {
  try {
    for await (const news of await office.changes.watch(undefined, { signal })) {
      if (news.progress) showProgress(news.progress)
      const keys = new Set(news.topics.flatMap((topic) => keysOf[topic]))
      for (const queryKey of keys) void client.invalidateQueries({ queryKey })
    }
  } catch {
    // The stream ends with its port; the next port starts it again.
  }
}
