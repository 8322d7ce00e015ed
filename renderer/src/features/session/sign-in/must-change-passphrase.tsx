import { useTranslation } from 'react-i18next'
import { keysContract } from '#shared/contract/keys.ts'
import type { SignedInUser } from '#shared/contract/session.ts'
import type { Language } from '#shared/domain/languages.ts'
import { office } from '../../../office/client.ts'
import { askStatus } from '../../../office/query-client.ts'
import { useFreshOpening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { EntryForm } from '../../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { StandalonePage } from '../../../ui/page/standalone-page.tsx'
import { findPassphraseFaults, NewPassphraseFields, noPassphrase } from '../../../ui/passphrase/new-passphrase.tsx'
import { PassphraseField } from '../../../ui/passphrase/passphrase-field.tsx'

interface MustChangePassphraseProps {
  user: SignedInUser
  onLanguage: (language: Language) => void
}

const schema = inputOf(keysContract.changePassphrase)

/** The first sign-in with a temporary passphrase: nothing else before an own one is chosen. */
export function MustChangePassphrase({ user, onLanguage }: MustChangePassphraseProps) {
  const { t } = useTranslation('sign-in')
  const form = useForm({
    opening: useFreshOpening('passphrase'),
    schema,
    secrets: ['current', 'next'],
    start: () => ({ current: '', next: noPassphrase }),
    input: ({ current, next }, { callId }) => ({ callId, current, next: next.passphrase }),
    place: (path) => (path === 'next' ? 'next.passphrase' : path),
    rules: ({ next }) => findPassphraseFaults(next, 'next'),
    again: true,
    refusedAt: {
      ...{ WRONG_PASSPHRASE: 'current', WEAK_PASSPHRASE: 'next.passphrase', SAME_PASSPHRASE: 'next.passphrase' },
    },
    send: (input) => office.keys.changePassphrase(input),
    onSent: askStatus,
  })
  return (
    <StandalonePage title={t('change.title')} says={t('change.says')} over={user.name} onLanguage={onLanguage}>
      <EntryForm form={form} action={t('change.save')} fullWidth>
        <PassphraseField
          label={t('change.current')}
          autoFocus
          {...form.secret('current')}
          autoComplete="current-password"
        />
        <NewPassphraseFields
          form={form.part(form.in('next'))}
          label={t('change.next')}
          again={t('change.again')}
          known={[user.name]}
        />
      </EntryForm>
    </StandalonePage>
  )
}
