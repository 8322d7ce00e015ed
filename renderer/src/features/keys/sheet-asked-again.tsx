import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionStatus } from '#shared/contract/session.ts'
import type { Language } from '#shared/domain/languages.ts'
import type { MadeSheet } from '../../office/made-sheet.ts'
import { EntryForm } from '../../ui/form/frame/entry-form.tsx'
import { StandalonePage } from '../../ui/page/standalone-page.tsx'
import { PassphraseField } from '../../ui/passphrase/passphrase-field.tsx'
import { SheetPage } from './sheet-page.tsx'
import { useSheetRenewal } from './use-sheet-renewal.ts'

interface SheetAskedAgainProps {
  office: SessionStatus['office']
  onKept: () => void
  onLanguage: (language: Language) => void
}

/**
 * Whoever may make a recovery sheet is asked for it before anything else while the words of the last one were not read back:
 * they were made and the page went away, so that nobody has them.
 */
export function SheetAskedAgain({ office: known, onKept, onLanguage }: SheetAskedAgainProps) {
  const { t } = useTranslation('office')
  // Not by the query client: its caches would hold the words after this page has gone.
  const [sheet, setSheet] = useState<MadeSheet>()
  const form = useSheetRenewal(setSheet)
  const over = known ? `${known.name} (${known.code})` : ''
  if (sheet) return <SheetPage sheet={sheet} over={over} onKept={onKept} onLanguage={onLanguage} />
  return (
    <StandalonePage title={t('keys.againTitle')} says={t('keys.againSays')} over={over} onLanguage={onLanguage}>
      <EntryForm form={form} action={t('keys.renew')} fullWidth>
        <PassphraseField
          label={t('keys.yourPassphrase')}
          autoFocus
          {...form.secret('passphrase')}
          autoComplete="current-password"
        />
      </EntryForm>
    </StandalonePage>
  )
}
