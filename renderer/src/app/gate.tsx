import { useQueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { FirstStart } from '../features/first-start/first-start.tsx'
import { MustChangePassphrase } from '../features/sign-in/must-change-passphrase.tsx'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { officeQuery } from '../office/client.ts'
import { useOfficeState } from '../office/office-state.ts'
import { forgetLists } from '../ui/list-page/list-memory.ts'
import { useAppearance } from './appearance.ts'
import { OfficeFailed, OfficeStarting } from './office-failed.tsx'
import { router } from './router.tsx'
import { useIdleLock } from './use-idle-lock.ts'

/** What the window shows, by how the office is: nothing of an office is seen before someone is signed in. */
export function Gate() {
  const office = useOfficeState()
  const client = useQueryClient()
  const open = office.state === 'open'
  useAppearance('status' in office ? office.status : undefined)
  useIdleLock(open ? office.status.idleMinutes : undefined)
  useEffect(() => {
    if (open) return
    // Locked means forgotten, on the page too: answers, filters, and where one was.
    forgetLists()
    client.removeQueries({ predicate: ({ queryKey }) => !isStatus(queryKey) })
    client.getMutationCache().clear()
  }, [open, client])

  switch (office.state) {
    case 'starting':
      return <OfficeStarting />
    case 'failed':
      return <OfficeFailed reason={office.reason} />
    case 'none':
    case 'setting-up':
      return <FirstStart status={office.status} />
    case 'locked':
      return <SignIn status={office.status} />
    case 'open':
      return office.user.mustChangePassphrase ? (
        <MustChangePassphrase user={office.user} />
      ) : (
        <RouterProvider router={router} />
      )
  }
}

const statusKey = JSON.stringify(officeQuery.vault.status.queryKey()[0])
const isStatus = (queryKey: readonly unknown[]) => JSON.stringify(queryKey[0]) === statusKey
