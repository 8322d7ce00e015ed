import type { QueryClient } from '@tanstack/react-query'
import type { Topic } from '#shared/contract/topics.ts'
import { isConnected, office, onConnection } from './client.ts'
import { showProgress } from './progress.ts'
import { askStatus, isStatus } from './query-client.ts'

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
      if (news.topics.length > 0) void markHeld(client, news.topics)
    }
  } catch {
    // The stream ends with its port; the next port starts it again.
  }
}

/** What marks answers knows the whole contract: not to be loaded for the one answer that the sign-in page holds. */
async function markHeld(client: QueryClient, topics: readonly Topic[]): Promise<void> {
  const held = client.getQueryCache().getAll()
  if (held.every(({ queryKey }) => isStatus(queryKey))) return askStatus()
  const { markOutdated } = await import('./mark-outdated.ts')
  await markOutdated(client, topics)
}
