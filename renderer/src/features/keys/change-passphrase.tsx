import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { useUser } from '../../office/office-state.ts'
import { newId } from '../../office/use-call-id.ts'
import { say } from '../../text/say.ts'
import { ActionButton } from '../../ui/action.tsx'
import { NewPassphrase, useNewPassphrase } from '../../ui/new-passphrase.tsx'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Section } from '../../ui/section.tsx'
import classes from '../../ui/sections.module.css'
import { Verdict } from '../../ui/verdict.tsx'

/** The signed-in person's own passphrase. */
export function ChangePassphrase() {
  const { t } = useTranslation('office')
  const user = useUser()
  const [callId, setCallId] = useState(newId)
  const [current, setCurrent] = useState('')
  const next = useNewPassphrase()
  const change = useMutation(
    officeQuery.keys.changePassphrase.mutationOptions({
      onSuccess: () => {
        setCallId(newId())
        setCurrent('')
        next.setPassphrase('')
        next.setAgain('')
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (current !== '' && next.ready) change.mutate({ callId, current, next: next.passphrase })
  }
  const started = current !== '' || next.passphrase !== ''
  const notNow =
    current === ''
      ? t('keys.yourPassphraseMissing')
      : next.ready
        ? undefined
        : next.weak
          ? say('errors:WEAK_PASSPHRASE.next')
          : t('keys.differ')
  return (
    <Section title={t('keys.mine')} says={t('keys.mineSays')}>
      <form className={classes.form} onSubmit={submit}>
        <PassphraseField
          label={t('keys.current')}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <NewPassphrase
          model={next}
          label={t('keys.next')}
          again={t('keys.again')}
          differ={t('keys.differ')}
          known={[user.name]}
        />
        <Problem error={change.error} />
        {change.isSuccess && !started ? <Verdict good>{t('keys.changed')}</Verdict> : null}
        <div className={classes.actions}>
          <ActionButton
            label={t('keys.change')}
            type="submit"
            onClick={() => undefined}
            busy={change.isPending}
            disabledReason={notNow}
          />
        </div>
      </form>
    </Section>
  )
}
