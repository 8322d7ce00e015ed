import { Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionStatus } from '#shared/contract/session.ts'
import type { Language } from '#shared/domain/languages.ts'
import { officeQuery } from '../../../office/client.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { NewPassphrase, useNewPassphrase } from '../../../ui/new-passphrase.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { QuietLink } from '../../../ui/quiet-link.tsx'
import { StandalonePage } from '../../../ui/standalone-page.tsx'
import { PeopleList } from './people-list.tsx'
import classes from './sign-in.module.css'

interface RecoverySheetFormProps {
  status: SessionStatus
  onBack: () => void
  onLanguage: (language: Language) => void
}

const wordsOfSheet = 24

/** The way in when a passphrase is lost: the 24 words, and a new passphrase for one person. */
export function RecoverySheetForm({ status, onBack, onLanguage }: RecoverySheetFormProps) {
  const { t } = useTranslation(['sign-in', 'errors'])
  const [text, setText] = useState('')
  const [userId, setUserId] = useState(status.users[0]?.id)
  const next = useNewPassphrase()
  const open = useMutation(officeQuery.session.openWithRecoveryWords.mutationOptions())
  // The sheet numbers its words; a number typed along with a word is not a word.
  const words = text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^\d+[.)]?/, ''))
    .filter(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!userId || !next.ready) return
    open.mutate({ words: words.slice(0, 30), userId, newPassphrase: next.passphrase })
  }
  return (
    <StandalonePage
      title={t('sheet.title')}
      says={t('sheet.says')}
      over={status.office ? t('office', { name: status.office.name }) : undefined}
      onLanguage={onLanguage}
      others={<QuietLink onClick={onBack}>{t('sheet.back')}</QuietLink>}
    >
      <form className={classes.form} onSubmit={submit}>
        <div className={classes.words}>
          <Textarea
            label={t('sheet.words')}
            description={t('sheet.wordsHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autosize
            minRows={3}
            autoFocus
            spellCheck={false}
            autoComplete="off"
          />
        </div>
        <p className={classes.quiet} role="status">
          {t('sheet.count', { typed: words.length, all: wordsOfSheet })}
        </p>
        <PeopleList
          label={t('sheet.who')}
          people={status.users}
          chosen={userId}
          onChoose={setUserId}
          onDone={() => undefined}
        />
        <NewPassphrase
          model={next}
          label={t('sheet.next')}
          again={t('sheet.again')}
          differ={t('sheet.differ')}
          known={[status.office?.name ?? '']}
        />
        <Problem error={open.error} />
        <ActionButton
          label={t('sheet.open')}
          kind="main"
          type="submit"
          fullWidth
          onClick={() => undefined}
          busy={open.isPending}
          disabledReason={
            words.length < wordsOfSheet
              ? t('errors:BAD_RECOVERY_WORDS.count')
              : next.ready
                ? undefined
                : t(next.weak ? 'errors:WEAK_PASSPHRASE.next' : 'sheet.differ')
          }
        />
      </form>
    </StandalonePage>
  )
}
