import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { SessionStatus, SignedInUser } from '#shared/contract/session.ts'
import type { Language } from '#shared/domain/languages.ts'
import { may } from '#shared/domain/permissions.ts'
import { MustChangePassphrase } from '../features/session/sign-in/must-change-passphrase.tsx'
import { SignIn } from '../features/session/sign-in/sign-in.tsx'
import { listenForDrops } from '../office/dropped-file.ts'
import { useOfficeState } from '../office/office-state.ts'
import { isStatus } from '../office/query-client.ts'
import { useReading } from '../text/use-reading.ts'
import { forgetLists } from '../ui/list/list-memory.ts'
import { chooseReading, useAppearance } from './appearance.ts'
import { OfficeFailed, OfficeStarting } from './office-failed.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useOpenLastOffice } from './use-open-last-office.ts'

/** Loaded when they are needed, so that the sign-in page is there at once; all pages while a passphrase is typed. */
const loadPages = () => import('./pages.tsx')
const Pages = lazy(async () => ({ default: (await loadPages()).Pages }))
const FirstStart = lazy(async () => ({
  default: (await import('../features/session/first-start/first-start.tsx')).FirstStart,
}))
const FirstSheet = lazy(async () => ({
  default: (await import('../features/keys/first-sheet.tsx')).FirstSheet,
}))
const SheetAskedAgain = lazy(async () => ({
  default: (await import('../features/keys/sheet-asked-again.tsx')).SheetAskedAgain,
}))
const VerifyAlone = lazy(async () => ({ default: (await import('../features/report/verify-alone.tsx')).VerifyAlone }))

/** The first picture and the first letters typed come before pages that nobody has asked for yet. */
const preloadAfterMs = 600

/** What the window shows, by how the office is: nothing of an office is seen before someone is signed in. */
export function Gate() {
  const office = useOfficeState()
  const client = useQueryClient()
  const { digits } = useReading()
  const open = office.state === 'open'
  const onLanguage = (language: Language) => chooseReading(language, digits)
  useAppearance('status' in office ? office.status : undefined)
  const lastOffice = useOpenLastOffice('status' in office ? office.status : undefined)
  useIdleLock(open)
  const last = useRef<string | undefined>(undefined)
  // Who must choose a passphrase first is not in yet: no page is shown that could be left for Today.
  const userId = open && !office.user.mustChangePassphrase ? office.user.id : undefined
  useEffect(() => {
    if (userId) last.current = userId
  }, [userId])
  const locked = office.state === 'locked'
  const chosen = locked || open
  useEffect(() => {
    if (!chosen) return
    const load = () =>
      void loadPages()
        .then(() => import('./preload-pages.ts'))
        .then(({ preloadPages }) => preloadPages())
    const later = setTimeout(load, preloadAfterMs)
    return () => clearTimeout(later)
  }, [chosen])
  useEffect(() => {
    if (open) return
    // Locked means forgotten, on the page too: answers, filters, and where one was.
    forgetLists()
    client.removeQueries({ predicate: ({ queryKey }) => !isStatus(queryKey) })
    client.getMutationCache().clear()
  }, [open, client])

  const [verifying, setVerifying] = useState(false)
  useEffect(() => {
    if (open) setVerifying(false)
    return open ? undefined : listenForDrops(() => setVerifying(true))
  }, [open])
  const onVerify = () => setVerifying(true)
  if (verifying && (office.state === 'none' || office.state === 'locked')) {
    return (
      <Suspense fallback={<OfficeStarting />}>
        <VerifyAlone onBack={() => setVerifying(false)} onLanguage={onLanguage} />
      </Suspense>
    )
  }

  switch (office.state) {
    case 'starting':
      return <OfficeStarting />
    case 'failed':
      return <OfficeFailed reason={office.reason} />
    case 'setting-up':
      return (
        <Suspense fallback={<OfficeStarting />}>
          <FirstSheet onLanguage={onLanguage} />
        </Suspense>
      )
    case 'none':
      if (lastOffice.trying) return <OfficeStarting />
      return (
        <Suspense fallback={<OfficeStarting />}>
          <FirstStart lastOffice={lastOffice} onVerify={onVerify} onLanguage={onLanguage} />
        </Suspense>
      )
    case 'locked':
      return (
        <SignIn status={office.status} again={last.current !== undefined} onVerify={onVerify} onLanguage={onLanguage} />
      )
    case 'open':
      return office.user.mustChangePassphrase ? (
        <MustChangePassphrase user={office.user} onLanguage={onLanguage} />
      ) : (
        <Suspense fallback={<OfficeStarting />}>
          <Opened status={office.status} user={office.user} onLanguage={onLanguage} />
        </Suspense>
      )
  }
}

interface OpenedProps {
  status: SessionStatus
  user: SignedInUser
  onLanguage: (language: Language) => void
}

/** The pages; before them, the recovery sheet that nobody has yet. A sheet renewed later is asked back where it is made. */
function Opened({ status, user, onLanguage }: OpenedProps) {
  const [asks, setAsks] = useState(!status.sheetConfirmed && may(user.roles, 'recovery.renew'))
  if (!asks) return <Pages userId={user.id} />
  return <SheetAskedAgain office={status.office} onLanguage={onLanguage} onKept={() => setAsks(false)} />
}
