import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { releaseMemoryAtRest } from './release-memory.ts'
import { router } from './router.tsx'

/** The person who was signed in last in this window: another one begins at Today, not where they stopped. */
let before: string | undefined

/** Everything that is shown once somebody is signed in: a part of the program that is only loaded then. */
export function Pages({ userId }: { userId: string }) {
  useEffect(() => {
    if (before && before !== userId) router.history.replace('/')
    before = userId
  }, [userId])
  useEffect(() => {
    const memory = releaseMemoryAtRest()
    const unsubscribe = router.subscribe('onResolved', memory.opened)
    return () => {
      unsubscribe()
      memory.stop()
    }
  }, [])
  return <RouterProvider router={router} />
}
