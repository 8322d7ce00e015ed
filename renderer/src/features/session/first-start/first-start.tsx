import { useState } from 'react'
import type { Language } from '#shared/domain/languages.ts'
import { NewOfficeWizard } from './new-office-wizard.tsx'
import { WelcomePage } from './welcome-page.tsx'

export interface FirstStartProps {
  /** What came of opening the office of last time. */
  lastOffice: { error: unknown; again: () => void }
  /** To verify a report no office is needed. */
  onVerify: () => void
  onLanguage: (language: Language) => void
}

/** No office yet on this computer: make one, try the demo, or open one. */
export function FirstStart({ lastOffice, onVerify, onLanguage }: FirstStartProps) {
  const [making, setMaking] = useState(false)
  if (making) return <NewOfficeWizard onBack={() => setMaking(false)} onLanguage={onLanguage} />
  return (
    <WelcomePage lastOffice={lastOffice} onBegin={() => setMaking(true)} onVerify={onVerify} onLanguage={onLanguage} />
  )
}
