import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/languages.ts'
import { forgetSheet, keptSheet } from '../../office/made-sheet.ts'
import { askStatus } from '../../office/query-client.ts'
import { SheetPage } from './sheet-page.tsx'

/** The last step of making an office: its recovery sheet. */
export function FirstSheet({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { t } = useTranslation('first-start')
  const sheet = keptSheet()
  if (!sheet) return null
  const onKept = () => {
    forgetSheet()
    void askStatus()
  }
  return <SheetPage sheet={sheet} over={t('step', { number: 5, of: 5 })} onKept={onKept} onLanguage={onLanguage} />
}
