import { useState } from 'react'
import type { SessionStatus } from '#shared/contract/session.ts'
import type { Language } from '#shared/domain/languages.ts'
import { NewOfficeWizard } from './new-office-wizard.tsx'
import { RecoverySheetStep } from './recovery-sheet-step.tsx'
import { WelcomePage } from './welcome-page.tsx'

export interface FirstStartProps {
  status: SessionStatus
  /** What came of opening the office of last time. */
  lastOffice: { error: unknown; again: () => void }
  /** To verify a report no office is needed. */
  onVerify: () => void
  onLanguage: (language: Language) => void
}

/** No office yet on this computer: make one, try the demo, or open one. */
export function FirstStart({ status, lastOffice, onVerify, onLanguage }: FirstStartProps) {
  const [making, setMaking] = useState(false)
  // Made, but the sheet was not asked back: also after the page was loaded again.
  if (status.state === 'setting-up') return <RecoverySheetStep onLanguage={onLanguage} />
  if (making) return <NewOfficeWizard onBack={() => setMaking(false)} onLanguage={onLanguage} />
  return (
    <WelcomePage lastOffice={lastOffice} onBegin={() => setMaking(true)} onVerify={onVerify} onLanguage={onLanguage} />
  )
}
