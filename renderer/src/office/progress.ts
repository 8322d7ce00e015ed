import { useSyncExternalStore } from 'react'

export interface WorkProgress {
  work: string
  done: number
  of: number
}

let latest: WorkProgress | undefined
const listeners = new Set<() => void>()

/** Called by follow-changes when the office tells how far a long work is; forgotten when it is done. */
export function showProgress(progress: WorkProgress): void {
  latest = progress.done >= progress.of ? undefined : progress
  for (const listener of listeners) listener()
}

/** How far the office is with a long work (`work` names it), or undefined when it has not said. */
export function useWorkProgress(work: string): WorkProgress | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (latest?.work === work ? latest : undefined),
  )
}
