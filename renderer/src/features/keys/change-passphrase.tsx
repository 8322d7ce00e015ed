import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysContract } from '#shared/contract/keys.ts'
import { office } from '../../office/client.ts'
import { useUser } from '../../office/office-state.ts'
import { askStatus } from '../../office/query-client.ts'
import { useFreshOpening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { EntryForm } from '../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { Section } from '../../ui/page/section.tsx'
import classes from '../../ui/page/sections.module.css'
import { findPassphraseFaults, NewPassphraseFields, noPassphrase } from '../../ui/passphrase/new-passphrase.tsx'
import { PassphraseField } from '../../ui/passphrase/passphrase-field.tsx'
import { Verdict } from '../../ui/verdict.tsx'

/** The signed-in person's own passphrase. */
export function ChangePassphrase() {
  const { t } = useTranslation('office')
  const [changes, setChanges] = useState(0)
  return (
    <Section title={t('keys.mine')} says={t('keys.mineSays')}>
      <ChangeForm key={changes} onChanged={() => setChanges(changes + 1)} />
      {changes > 0 ? <Verdict good>{t('keys.changed')}</Verdict> : null}
    </Section>
  )
}

const schema = inputOf(keysContract.changePassphrase)

function ChangeForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation('office')
  const user = useUser()
  const form = useForm({
    opening: useFreshOpening('passphrase'),
    schema,
    secrets: ['current', 'next'],
    start: () => ({ current: '', next: noPassphrase }),
    input: ({ current, next }, { callId }) => ({ callId, current, next: next.passphrase }),
    place: (path) => (path === 'next' ? 'next.passphrase' : path),
    rules: ({ next }) => findPassphraseFaults(next, 'next'),
    sayFault: (fault, path) =>
      path === 'current' && fault.code === 'MISSING' ? t('keys.yourPassphraseMissing') : undefined,
    refusedAt: {
      ...{ WRONG_PASSPHRASE: 'current', WEAK_PASSPHRASE: 'next.passphrase', SAME_PASSPHRASE: 'next.passphrase' },
    },
    send: (input) => office.keys.changePassphrase(input),
    onSent: () => {
      void askStatus()
      onChanged()
    },
  })
  return (
    <div className={classes.form}>
      <EntryForm form={form} action={t('keys.change')} kind="plain">
        <PassphraseField label={t('keys.current')} {...form.secret('current')} autoComplete="current-password" />
        <NewPassphraseFields
          form={form.part(form.in('next'))}
          label={t('keys.next')}
          again={t('keys.again')}
          known={[user.name]}
        />
      </EntryForm>
    </div>
  )
}
