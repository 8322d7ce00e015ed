import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { SessionStatus } from '#shared/contract/session.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import type { Language } from '#shared/domain/languages.ts'
import { officeQuery } from '../../../office/client.ts'
import { forgetFolder } from '../../../office/last-folder.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { PassphraseField } from '../../../ui/passphrase-field.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { QuietLink } from '../../../ui/quiet-link.tsx'
import { StandalonePage } from '../../../ui/standalone-page.tsx'
import { PeopleList } from './people-list.tsx'
import { RecoverySheetForm } from './recovery-sheet-form.tsx'
import classes from './sign-in.module.css'
import { useWait } from './use-wait.ts'

const lastKey = 'amana.last-person'
const waiting = z.object({ waitSeconds: z.number() })

interface SignInProps {
  status: SessionStatus
  /** It was open in this window before: someone locked it, or was away. */
  again: boolean
  /** To verify a report no one needs to sign in. */
  onVerify: () => void
  onLanguage: (language: Language) => void
}

/** A locked office: who are you, and your passphrase. */
export function SignIn({ status, again, onVerify, onLanguage }: SignInProps) {
  const { t } = useTranslation(['sign-in', 'report'])
  const [withSheet, setWithSheet] = useState(false)
  const [userId, setUserId] = useState(() => firstChoice(status))
  const [passphrase, setPassphrase] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const wait = useWait()
  const signIn = useMutation(
    officeQuery.session.signIn.mutationOptions({
      onSuccess: () => localStorage.setItem(lastKey, userId ?? ''),
      onError: (error) => {
        setPassphrase('')
        const said = error instanceof ORPCError ? waiting.safeParse(error.data) : undefined
        if (said?.success) wait.start(said.data.waitSeconds)
        toPassphrase()
      },
    }),
  )
  const leave = useMutation(officeQuery.session.leave.mutationOptions({ onMutate: forgetFolder }))
  // It was open until a page of its files was found damaged.
  const damage = useMemo(() => (status.damaged ? new ORPCError('DAMAGED_DATABASE') : null), [status.damaged])
  // How long to wait is counted down below, once.
  const toPassphrase = () => form.current?.querySelector<HTMLInputElement>('input')?.focus()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!userId || passphrase === '' || wait.seconds > 0 || signIn.isPending) return toPassphrase()
    signIn.mutate({ userId, passphrase })
  }
  if (withSheet) {
    return <RecoverySheetForm status={status} onBack={() => setWithSheet(false)} onLanguage={onLanguage} />
  }
  return (
    <StandalonePage
      title={t('title')}
      over={status.office ? t('office', { name: `${status.office.name} (${status.office.code})` }) : status.folder}
      says={status.office?.demo ? t('demo', { passphrase: demoPassphrase }) : again ? t('lockedSays') : undefined}
      onLanguage={onLanguage}
      others={
        <>
          <QuietLink onClick={() => setWithSheet(true)}>{t('useSheet')}</QuietLink>
          <QuietLink onClick={() => leave.mutate({})}>{t('anotherOffice')}</QuietLink>
          <QuietLink onClick={onVerify}>{t('report:verify.action')}</QuietLink>
          <span className={classes.version}>{t('version', { version: status.programVersion })}</span>
        </>
      }
    >
      <form className={classes.form} onSubmit={submit} ref={form}>
        <PeopleList
          label={t('who')}
          people={status.users}
          chosen={userId}
          onChoose={(id) => {
            setUserId(id)
            signIn.reset()
          }}
          onDone={toPassphrase}
        />
        <PassphraseField
          label={t('passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
          autoFocus
        />
        <Problem error={signIn.error ?? leave.error ?? damage} nextFor={{ WRONG_PASSPHRASE: '' }} saved="reading" />
        {wait.seconds > 0 ? (
          <p className={classes.wait} role="timer">
            {t('wait', { count: wait.seconds })}
          </p>
        ) : null}
        <ActionButton
          label={t(signIn.isPending ? 'opening' : 'open')}
          kind="main"
          type="submit"
          fullWidth
          onClick={() => undefined}
          busy={signIn.isPending}
        />
      </form>
    </StandalonePage>
  )
}

/** Who signed in last at this computer, else the first of the list. */
function firstChoice({ users }: SessionStatus): string | undefined {
  const last = localStorage.getItem(lastKey)
  return users.find((user) => user.id === last)?.id ?? users[0]?.id
}
