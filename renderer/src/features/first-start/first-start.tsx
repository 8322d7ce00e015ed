import { useState } from 'react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { NewOfficeWizard } from './new-office-wizard.tsx'
import { RecoverySheetStep } from './recovery-sheet-step.tsx'
import { WelcomePage } from './welcome-page.tsx'

export interface FirstStartProps {
  status: VaultStatus
  onLanguage: (language: 'en' | 'fr' | 'ar') => void
}

/** No office yet on this computer: make one, try the demo, or open one. */
export function FirstStart({ status, onLanguage }: FirstStartProps) {
  const [making, setMaking] = useState(false)
  // Made, but the sheet was not asked back: also after the page was loaded again.
  if (status.state === 'setting-up') return <RecoverySheetStep onLanguage={onLanguage} />
  if (making) return <NewOfficeWizard onBack={() => setMaking(false)} onLanguage={onLanguage} />
  return <WelcomePage onBegin={() => setMaking(true)} onLanguage={onLanguage} />
}
