import { QueryClient } from '@tanstack/react-query'

/**
 * There is no network to wait for and nothing grows stale by itself: the office says what changed (follow-changes.ts).
 * A refused call is refused for a reason, so nothing is tried again unasked.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})
