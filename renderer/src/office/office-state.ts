import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SessionStatus, SignedInUser } from '#shared/contract/session.ts'
import { may, type Permission } from '#shared/domain/permissions.ts'
import type { OfficeState as ProcessState } from '#shared/shell.ts'
import { isConnected, officeQuery, onConnection } from './client.ts'
import { shell } from './shell.ts'

/** How the office is, as one answer for the whole window. */
export type OfficeState =
  | { state: 'starting' }
  | { state: 'failed'; reason: Extract<ProcessState, { state: 'failed' }>['reason'] }
  | { state: 'none' | 'setting-up' | 'locked'; status: SessionStatus }
  | { state: 'open'; status: SessionStatus; user: SignedInUser }

/** Whether there is a port to the office now. */
export const useConnected = (): boolean => useSyncExternalStore(onConnection, isConnected)

function useProcessState(): ProcessState {
  const [state, setState] = useState<ProcessState>({ state: 'starting' })
  useEffect(() => {
    void shell.officeState().then(setState)
    return shell.onOfficeState(setState)
  }, [])
  return state
}

/** The state of the office with the last vault status; asks again whenever the office says that it changed. */
export function useOfficeState(): OfficeState {
  const connected = useConnected()
  const running = useProcessState()
  const answer = useQuery({ ...officeQuery.session.status.queryOptions(), enabled: connected })
  if (running.state === 'failed' && !connected) return running
  const status = answer.data
  // It runs but cannot even say how it is: that is worse than a wait.
  if (!status) return answer.isError && connected ? { state: 'failed', reason: 'CRASHED' } : { state: 'starting' }
  if (status.state === 'open') return status.user ? { state: 'open', status, user: status.user } : { state: 'starting' }
  return { state: status.state, status }
}

/** The signed-in person; pages are only shown while there is one. Throws outside of them. */
export function useUser(): SignedInUser {
  const { data } = useQuery(officeQuery.session.status.queryOptions())
  if (!data?.user) throw new Error('No one is signed in')
  return data.user
}

/** Whether the signed-in person may use a permission: for hiding only, the office checks every call itself. */
export function useMay(): (permission: Permission) => boolean {
  const { data } = useQuery(officeQuery.session.status.queryOptions())
  const roles = data?.user?.roles ?? []
  return (permission) => may(roles, permission)
}
