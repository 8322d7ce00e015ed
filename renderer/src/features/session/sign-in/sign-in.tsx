import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { type SessionStatus, sessionContract } from '#shared/contract/session.ts'
import { demoPassphrase } from '#shared/domain/demo.ts'
import type { Language } from '#shared/domain/languages.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { forgetFolder } from '../../../office/last-folder.ts'
import { askStatus } from '../../../office/query-client.ts'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import { useFreshOpening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { EntryForm } from '../../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { StandalonePage } from '../../../ui/page/standalone-page.tsx'
import { PassphraseField } from '../../../ui/passphrase/passphrase-field.tsx'
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

const schema = inputOf(sessionContract.signIn)

/** A locked office: who are you, and your passphrase. */
export function SignIn({ status, again, onVerify, onLanguage }: SignInProps) {
  const { t } = useTranslation(['sign-in', 'report'])
  const [withSheet, setWithSheet] = useState(false)
  const wait = useWait()
  const form = useForm({
    opening: useFreshOpening('sign-in'),
    schema,
    secrets: ['passphrase'],
    start: () => ({ userId: firstChoice(status), passphrase: '' }),
    input: (values) => values,
    sayFault: ({ code }, path) => (path === 'passphrase' && code === 'MISSING' ? t('passphraseMissing') : undefined),
    again: true,
    refusedAt: { WRONG_PASSPHRASE: 'passphrase' },
    send: async (input) => {
      try {
        return await office.session.signIn(input)
      } catch (error) {
        const said = error instanceof ORPCError ? waiting.safeParse(error.data).data : undefined
        if (said) wait.start(said.waitSeconds)
        throw error
      }
    },
    onSent: (_status, { userId }) => {
      localStorage.setItem(lastKey, userId)
      return askStatus()
    },
  })
  const leave = useMutation(officeQuery.session.leave.mutationOptions({ onMutate: forgetFolder }))
  // It was open until a page of its files was found damaged.
  const damage = useMemo(() => (status.damaged ? new ORPCError('DAMAGED_DATABASE') : null), [status.damaged])
  const toPassphrase = () => form.root.current?.querySelector<HTMLInputElement>('input')?.focus()
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
      <EntryForm
        form={form}
        action={t(form.busy ? 'opening' : 'open')}
        fullWidth
        saved="reading"
        trouble={leave.error ?? damage}
        notNow={wait.seconds > 0 ? t('wait', { count: wait.seconds }) : undefined}
      >
        <PeopleList
          label={t('who')}
          people={status.users}
          chosen={form.values.userId}
          onChoose={(userId) => {
            form.change({ userId })
            form.clearError()
          }}
          onDone={toPassphrase}
        />
        <PassphraseField
          label={t('passphrase')}
          autoFocus
          {...form.secret('passphrase')}
          autoComplete="current-password"
        />
        {wait.seconds > 0 ? (
          <p className={classes.wait} role="timer">
            {t('wait', { count: wait.seconds })}
          </p>
        ) : null}
      </EntryForm>
    </StandalonePage>
  )
}

/** Who signed in last at this computer, else the first of the list. */
function firstChoice({ users }: SessionStatus): string {
  const last = localStorage.getItem(lastKey)
  return users.find((user) => user.id === last)?.id ?? users[0]?.id ?? ''
}
