import { ORPCError } from '@orpc/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionStatus } from '#shared/contract/session.ts'
import { office, officeQuery } from '../office/client.ts'
import { forgetFolder, lastFolder, rememberFolder } from '../office/last-folder.ts'
import { useConnected } from '../office/office-state.ts'
import { queryClient } from '../office/query-client.ts'

export interface LastOffice {
  trying: boolean
  /** Why it could not be opened: damaged keys, in use by someone. */
  error: unknown
  again: () => void
}

/**
 * Opens the last office whenever the office process begins without one: at the start of the program, and after it died
 * and was started again. A folder that holds no office any more is forgotten: then the first page asks.
 */
export function useOpenLastOffice(status: SessionStatus | undefined): LastOffice {
  const connected = useConnected()
  const [trying, setTrying] = useState(true)
  const [error, setError] = useState<unknown>()
  const tried = useRef(false)
  const state = status?.state
  const folder = status?.folder
  const open = useCallback(() => {
    setTrying(true)
    setError(undefined)
    void openLast()
      .catch(setError)
      .finally(() => setTrying(false))
  }, [])
  useEffect(() => {
    if (connected) return
    tried.current = false
    setTrying(true)
  }, [connected])
  useEffect(() => {
    if (!connected || state !== 'none' || tried.current) return
    tried.current = true
    open()
  }, [connected, state, open])
  useEffect(() => {
    if (folder && (state === 'open' || state === 'locked')) rememberFolder(folder)
  }, [folder, state])
  return { trying: trying && state === 'none', error, again: open }
}

async function openLast(): Promise<void> {
  const folder = await lastFolder()
  if (!folder) return
  try {
    const status = await office.session.openFolder({ folder })
    // The sign-in page is drawn from the answer; the news of it would ask once more first.
    queryClient.setQueryData(officeQuery.session.status.queryKey(), status)
  } catch (error) {
    if (!(error instanceof ORPCError && error.code === 'NOT_AN_OFFICE')) throw error
    forgetFolder()
  }
}
