import type { QueryClient } from '@tanstack/react-query'
import { isConnected, office, onConnection } from './client.ts'
import { markOutdated } from './mark-outdated.ts'
import { showProgress } from './progress.ts'

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
      void markOutdated(client, news.topics)
    }
  } catch {
    // The stream ends with its port; the next port starts it again.
  }
}
