import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useWorkProgress } from './progress.ts'

/**
 * A mutation that takes many seconds: with how far it is, as the office tells under the name `work`, and a way to stop
 * it. What was stopped is forgotten, not shown as an error.
 */
export function useLongWork<Answer>(work: string, run: (signal: AbortSignal) => Promise<Answer>) {
  const stopping = useRef<AbortController>(undefined)
  const mutation = useMutation({
    mutationFn: () => {
      stopping.current = new AbortController()
      return run(stopping.current.signal)
    },
    onError: () => {
      if (stopping.current?.signal.aborted) mutation.reset()
    },
  })
  const progress = useWorkProgress(work)
  return {
    ...mutation,
    progress: { done: progress?.done, of: progress?.of, onCancel: () => stopping.current?.abort() },
  }
}
