import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/languages.ts'
import type { MadeSheet } from '../../office/made-sheet.ts'
import { StandalonePage } from '../../ui/page/standalone-page.tsx'
import { AskBack } from './ask-back.tsx'
import { SheetWords } from './sheet-words.tsx'

interface SheetPageProps {
  sheet: MadeSheet
  /** Where in the making of the office it stands, or whose office it is. */
  over: string
  onKept: () => void
  onLanguage: (language: Language) => void
}

/** A recovery sheet is printed or saved, then three of its words are asked back; only then the office opens. */
export function SheetPage({ sheet, over, onKept, onLanguage }: SheetPageProps) {
  const { t } = useTranslation('first-start')
  const [asking, setAsking] = useState(false)
  const page = { over, onLanguage }
  if (asking) {
    return (
      <StandalonePage {...page} title={t('sheet.askBack')} says={t('sheet.askBackWhy')}>
        <AskBack positions={sheet.askBack} action={t('sheet.open')} onBack={() => setAsking(false)} onKept={onKept} />
      </StandalonePage>
    )
  }
  return (
    <StandalonePage {...page} title={t('sheet.question')} says={t('sheet.why')}>
      <SheetWords words={sheet.words} onHave={() => setAsking(true)} />
    </StandalonePage>
  )
}
