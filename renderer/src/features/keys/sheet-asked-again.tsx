import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysContract } from '#shared/contract/keys.ts'
import type { SessionStatus } from '#shared/contract/session.ts'
import type { Language } from '#shared/domain/languages.ts'
import { office } from '../../office/client.ts'
import type { MadeSheet } from '../../office/made-sheet.ts'
import { inputOf } from '../../ui/form/contract-input.ts'
import { EntryForm } from '../../ui/form/entry-form.tsx'
import { useFreshOpening } from '../../ui/form/opening.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { StandalonePage } from '../../ui/page/standalone-page.tsx'
import { PassphraseField } from '../../ui/passphrase/passphrase-field.tsx'
import { SheetPage } from './sheet-page.tsx'

interface SheetAskedAgainProps {
  office: SessionStatus['office']
  onKept: () => void
  onLanguage: (language: Language) => void
}

const schema = inputOf(keysContract.renewRecoverySheet)

/**
 * Whoever may make a recovery sheet is asked for it before anything else while the words of the last one were not read back:
 * they were made and the page went away, so that nobody has them.
 */
export function SheetAskedAgain({ office: known, onKept, onLanguage }: SheetAskedAgainProps) {
  const { t } = useTranslation('office')
  // Not by the query client: its caches would hold the words after this page has gone.
  const [sheet, setSheet] = useState<MadeSheet>()
  const form = useForm({
    opening: useFreshOpening('recovery-sheet'),
    schema,
    secrets: ['passphrase'],
    start: () => ({ passphrase: '' }),
    input: ({ passphrase }, { callId }) => ({ callId, passphrase }),
    sayFault: (fault) => (fault.code === 'MISSING' ? t('keys.yourPassphraseMissing') : undefined),
    refusedAt: { WRONG_PASSPHRASE: 'passphrase' },
    send: (input) => office.keys.renewRecoverySheet(input),
    onSent: setSheet,
  })
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
