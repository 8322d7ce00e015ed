import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MadeSheet } from '../../office/made-sheet.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { FormDialog } from '../../ui/form/frame/form-dialog.tsx'
import { Section } from '../../ui/page/section.tsx'
import classes from '../../ui/page/sections.module.css'
import { PassphraseField } from '../../ui/passphrase/passphrase-field.tsx'
import { Verdict } from '../../ui/verdict.tsx'
import { NewSheet } from './new-sheet.tsx'
import { useSheetRenewal } from './use-sheet-renewal.ts'

/** Makes a new recovery sheet: passphrase, then the words on paper, then three of them asked back. */
export function RecoverySheet() {
  const { t } = useTranslation('office')
  const [asking, setAsking] = useState(false)
  const [kept, setKept] = useState(false)
  // Not by the query client: its caches would hold the words after this page has gone.
  const [sheet, setSheet] = useState<MadeSheet>()
  return (
    <Section title={t('keys.sheet')} says={t('keys.sheetSays')}>
      {kept ? <Verdict good>{t('keys.kept')}</Verdict> : null}
      <div className={classes.actions}>
        <ActionButton
          label={t('keys.renew')}
          onClick={() => {
            setKept(false)
            setAsking(true)
          }}
        />
      </div>
      {asking ? (
        <RenewSheet
          onClose={() => setAsking(false)}
          onMade={(made) => {
            setAsking(false)
            setSheet(made)
          }}
        />
      ) : null}
      {sheet ? (
        <NewSheet
          sheet={sheet}
          onKept={() => {
            setSheet(undefined)
            setKept(true)
          }}
        />
      ) : null}
    </Section>
  )
}

function RenewSheet({ onClose, onMade }: { onClose: () => void; onMade: (sheet: MadeSheet) => void }) {
  const { t } = useTranslation('office')
  const form = useSheetRenewal(onMade)
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t('keys.renew')}
      will={t('keys.renewWill')}
      action={t('keys.renew')}
      kind="danger"
    >
      <PassphraseField
        label={t('keys.yourPassphrase')}
        autoFocus
        {...form.secret('passphrase')}
        autoComplete="current-password"
      />
    </FormDialog>
  )
}
