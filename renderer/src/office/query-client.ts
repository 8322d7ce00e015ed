import { MutationCache, QueryClient } from '@tanstack/react-query'
import { officeQuery } from './client.ts'

/**
 * There is no network to wait for and nothing grows stale by itself: the office says what changed (follow-changes.ts).
 * A refused call is refused for a reason, so nothing is tried again unasked.
 */
export const queryClient: QueryClient = new QueryClient({
  mutationCache: new MutationCache({
    // The lock decides what the window shows: it is asked for at once, not when the news of it arrives.
    onSuccess: (_answer, _input, _context, mutation) => {
      if (/"(session|keys)"/.test(JSON.stringify(mutation.options.mutationKey ?? null))) {
        void askStatus()
      }
    },
  }),
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Asks again how the office is, at once: after what opens or locks it. */
export const askStatus = (): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: officeQuery.session.status.key() })

const statusKey = JSON.stringify(officeQuery.session.status.queryKey()[0])

/** Whether an answer is held of how the office is: all that is known before somebody signed in. */
export const isStatus = (queryKey: readonly unknown[]): boolean => JSON.stringify(queryKey[0]) === statusKey
