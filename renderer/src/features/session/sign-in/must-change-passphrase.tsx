import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedInUser } from '#shared/contract/session.ts'
import type { Language } from '#shared/domain/languages.ts'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { NewPassphrase, useNewPassphrase } from '../../../ui/new-passphrase.tsx'
import { PassphraseField } from '../../../ui/passphrase-field.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { StandalonePage } from '../../../ui/standalone-page.tsx'
import classes from './sign-in.module.css'

interface MustChangePassphraseProps {
  user: SignedInUser
  onLanguage: (language: Language) => void
}

/** The first sign-in with a temporary passphrase: nothing else before an own one is chosen. */
export function MustChangePassphrase({ user, onLanguage }: MustChangePassphraseProps) {
  const { t } = useTranslation(['sign-in', 'errors'])
  const callId = useCallId()
  const [current, setCurrent] = useState('')
  const next = useNewPassphrase()
  const change = useMutation(officeQuery.keys.changePassphrase.mutationOptions())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (current !== '' && next.ready) change.mutate({ callId, current, next: next.passphrase })
  }
  return (
    <StandalonePage title={t('change.title')} says={t('change.says')} over={user.name} onLanguage={onLanguage}>
      <form className={classes.form} onSubmit={submit}>
        <PassphraseField
          label={t('change.current')}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          autoFocus
        />
        <NewPassphrase
          model={next}
          label={t('change.next')}
          again={t('change.again')}
          differ={t('change.differ')}
          known={[user.name]}
        />
        <Problem error={change.error} />
        <ActionButton
          label={t('change.save')}
          kind="main"
          type="submit"
          fullWidth
          onClick={() => undefined}
          busy={change.isPending}
          disabledReason={next.ready ? undefined : t(next.weak ? 'errors:WEAK_PASSPHRASE.next' : 'change.differ')}
        />
      </form>
    </StandalonePage>
  )
}
