import { useEffect, useRef, useState } from 'react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { office } from '../office/client.ts'
import { shell } from '../office/shell.ts'

const key = 'amana.office-folder'

/**
 * When the program starts without an office, opens the one named on its command line, else the last one; and remembers
 * the one that is open. Answers whether that is still being tried. A folder that cannot be opened is forgotten: then the
 * first page asks.
 */
export function useOpenLastOffice(status: VaultStatus | undefined): boolean {
  const [trying, setTrying] = useState(true)
  const began = useRef(false)
  const state = status?.state
  const folder = status?.folder
  useEffect(() => {
    if (!state || began.current) return
    began.current = true
    void openLast(state).finally(() => setTrying(false))
  }, [state])
  useEffect(() => {
    if (folder && (state === 'open' || state === 'locked')) localStorage.setItem(key, folder)
  }, [folder, state])
  return trying && state === 'none'
}

async function openLast(state: VaultStatus['state']): Promise<void> {
  if (state !== 'none') return
  const { officeFolder } = await shell.appInfo()
  const last = officeFolder ?? localStorage.getItem(key)
  if (!last) return
  try {
    await office.vault.openFolder({ folder: last })
  } catch {
    localStorage.removeItem(key)
  }
}
