import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type SessionStatus, sessionContract } from '#shared/contract/session.ts'
import type { Language } from '#shared/domain/languages.ts'
import { office } from '../../../office/client.ts'
import { askStatus } from '../../../office/query-client.ts'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import { useFreshOpening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { EntryForm } from '../../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { StandalonePage } from '../../../ui/page/standalone-page.tsx'
import { findPassphraseFaults, NewPassphraseFields, noPassphrase } from '../../../ui/passphrase/new-passphrase.tsx'
import { PeopleList } from './people-list.tsx'
import classes from './sign-in.module.css'

interface RecoverySheetFormProps {
  status: SessionStatus
  onBack: () => void
  onLanguage: (language: Language) => void
}

const wordsOfSheet = 24

/** The words as they stand on the sheet: it numbers them, and a number typed along with a word is not a word. */
const wordsIn = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^\d+[.)]?/, ''))
    .filter(Boolean)

const schema = inputOf(sessionContract.openWithRecoveryWords)

/** The way in when a passphrase is lost: the 24 words, and a new passphrase for one person. */
export function RecoverySheetForm({ status, onBack, onLanguage }: RecoverySheetFormProps) {
  const { t } = useTranslation(['sign-in', 'errors'])
  const form = useForm({
    opening: useFreshOpening('recovery'),
    schema,
    secrets: ['words', 'next'],
    start: () => ({ words: '', userId: status.users[0]?.id ?? '', next: noPassphrase }),
    input: ({ words, userId, next }) => ({ words: wordsIn(words), userId, newPassphrase: next.passphrase }),
    place: (path) => (path === 'newPassphrase' ? 'next.passphrase' : path.startsWith('words') ? 'words' : path),
    rules: ({ words, next }): Faults => ({
      ...(wordsIn(words).length === wordsOfSheet ? {} : { words: { code: 'NOT_ALL_WORDS' } }),
      ...findPassphraseFaults(next, 'next'),
    }),
    again: true,
    refusedAt: { WEAK_PASSPHRASE: 'next.passphrase' },
    send: (input) => office.session.openWithRecoveryWords(input),
    onSent: askStatus,
  })
  const { words, userId } = form.values
  return (
    <StandalonePage
      title={t('sheet.title')}
      says={t('sheet.says')}
      over={status.office ? t('office', { name: status.office.name }) : undefined}
      onLanguage={onLanguage}
      others={<QuietLink onClick={onBack}>{t('sheet.back')}</QuietLink>}
    >
      <EntryForm form={form} action={t('sheet.open')} fullWidth>
        <div className={classes.words}>
          <Textarea
            label={t('sheet.words')}
            description={t('sheet.wordsHint')}
            autosize
            minRows={3}
            autoFocus
            spellCheck={false}
            {...form.text('words')}
          />
        </div>
        <p className={classes.quiet} role="status">
          {t('sheet.count', { typed: wordsIn(words).length, all: wordsOfSheet })}
        </p>
        <PeopleList
          label={t('sheet.who')}
          people={status.users}
          chosen={userId}
          onChoose={(chosen) => form.change({ userId: chosen })}
          onDone={() => undefined}
        />
        <NewPassphraseFields
          form={form.part(form.in('next'))}
          label={t('sheet.next')}
          again={t('sheet.again')}
          known={[status.office?.name ?? '']}
        />
      </EntryForm>
    </StandalonePage>
  )
}
