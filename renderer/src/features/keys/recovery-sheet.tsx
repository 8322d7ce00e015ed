import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { ActionButton } from '../../ui/action.tsx'
import { ConfirmAction } from '../../ui/confirm-action.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { Section } from '../../ui/section.tsx'
import classes from '../../ui/sections.module.css'
import { Verdict } from '../../ui/verdict.tsx'
import { NewSheet } from './new-sheet.tsx'

/** Makes a new recovery sheet: passphrase, then the words on paper, then three of them asked back. */
export function RecoverySheet() {
  const { t } = useTranslation('office')
  const [asking, setAsking] = useState<string>()
  const [passphrase, setPassphrase] = useState('')
  const [kept, setKept] = useState(false)
  // Not by the query client: its caches would hold the words after this page has gone.
  const [sheet, setSheet] = useState<{ words: readonly string[]; askBack: readonly number[] }>()
  const renew = useMutation({
    gcTime: 0,
    mutationFn: async (callId: string) => setSheet(await office.keys.renewRecoverySheet({ callId, passphrase })),
    onSuccess: () => {
      setAsking(undefined)
      setPassphrase('')
    },
  })
  return (
    <Section title={t('keys.sheet')} says={t('keys.sheetSays')}>
      {kept ? <Verdict good>{t('keys.kept')}</Verdict> : null}
      <div className={classes.actions}>
        <ActionButton
          label={t('keys.renew')}
          onClick={() => {
            setKept(false)
            renew.reset()
            setAsking(newId())
          }}
        />
      </div>
      <ConfirmAction
        open={asking !== undefined}
        onClose={() => {
          setAsking(undefined)
          setPassphrase('')
        }}
        title={t('keys.renew')}
        will={t('keys.renewWill')}
        action={t('keys.renew')}
        kind="danger"
        onAction={() => asking && renew.mutate(asking)}
        busy={renew.isPending}
        error={renew.error}
        notNow={passphrase === '' ? t('keys.yourPassphraseMissing') : undefined}
      >
        <PassphraseField
          label={t('keys.yourPassphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
          autoFocus
        />
      </ConfirmAction>
      {sheet ? (
        <NewSheet
          words={sheet.words}
          askBack={sheet.askBack}
          onKept={() => {
            setSheet(undefined)
            setKept(true)
          }}
        />
      ) : null}
    </Section>
  )
}
