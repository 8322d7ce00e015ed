import { TextInput } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Language } from '#shared/domain/languages.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { FileTrouble } from '../../../office/file-trouble.ts'
import { shell } from '../../../office/shell.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ActionButton } from '../../../ui/action.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { StandalonePage } from '../../../ui/standalone-page.tsx'
import classes from './first-start.module.css'
import { forgetSheet, keptSheet } from './made-sheet.ts'

const mismatch = z.object({ positions: z.array(z.number()) })

/** The recovery sheet is printed or saved, then three of its words are asked back; only then the office opens. */
export function RecoverySheetStep({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const { t } = useTranslation('first-start')
  const { language, format } = useReading()
  const sheet = keptSheet()
  const [asking, setAsking] = useState(false)
  const [positions, setPositions] = useState<readonly number[]>(sheet?.askBack ?? [])
  const [answers, setAnswers] = useState<Record<number, string>>({})
  const confirm = useMutation(officeQuery.keys.confirmRecoveryWords.mutationOptions({ onSuccess: forgetSheet }))
  const paper = useMutation({ mutationFn: (how: 'print' | 'save') => showSheet(how, language, t('sheet.saveTitle')) })
  useEffect(() => {
    // The page was loaded again and forgot which words are asked: the office says so when it is answered wrongly.
    if (positions.length === 0) void askedPositions().then(setPositions)
  }, [positions])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ answers: positions.map((position) => ({ position, word: (answers[position] ?? '').trim() })) })
  }
  const over = t('step', { number: 5, of: 5 })
  if (asking) {
    return (
      <StandalonePage title={t('sheet.askBack')} says={t('sheet.askBackWhy')} over={over} onLanguage={onLanguage}>
        <form className={classes.form} onSubmit={submit}>
          {positions.map((position, index) => (
            <TextInput
              key={position}
              label={t('sheet.word', { number: position })}
              value={answers[position] ?? ''}
              autoFocus={index === 0}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={40}
              classNames={{ input: classes.code ?? '' }}
              onChange={(event) => {
                const word = event.currentTarget.value
                setAnswers((was) => ({ ...was, [position]: word }))
              }}
            />
          ))}
          <Problem error={confirm.error} saved="reading" />
          <div className={classes.actions}>
            <ActionButton label={t('sheet.back')} onClick={() => setAsking(false)} />
            <ActionButton
              label={t('sheet.open')}
              kind="main"
              type="submit"
              onClick={() => undefined}
              busy={confirm.isPending}
            />
          </div>
        </form>
      </StandalonePage>
    )
  }
  return (
    <StandalonePage title={t('sheet.question')} says={t('sheet.why')} over={over} onLanguage={onLanguage}>
      {sheet ? (
        <ol className={classes.words} aria-label={t('sheet.words')} dir="ltr">
          {sheet.words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand on the sheet twice, its number only once
            <li key={index}>
              <span className={classes.wordNumber}>{format.number(index + 1)}</span> {word}
            </li>
          ))}
        </ol>
      ) : null}
      <Problem error={paper.error} saved="reading" />
      {paper.data === 'saved' ? <p className={classes.hint}>{t('sheet.saved')}</p> : null}
      <div className={classes.actions}>
        <ActionButton
          label={t('sheet.print')}
          keys="Ctrl+P"
          onClick={() => paper.mutate('print')}
          busy={paper.isPending}
        />
        <ActionButton
          label={t('sheet.save')}
          keys="Ctrl+S"
          onClick={() => paper.mutate('save')}
          busy={paper.isPending}
        />
        <ActionButton label={t('sheet.have')} kind="main" keys="Ctrl+Enter" onClick={() => setAsking(true)} />
      </div>
    </StandalonePage>
  )
}

async function showSheet(how: 'print' | 'save', language: Language, title: string): Promise<'saved' | 'shown'> {
  const file = await office.keys.recoverySheet({ language })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (how === 'print') {
    const problem = await shell.openPdf({ name: file.name, bytes })
    if (problem) throw new FileTrouble(problem.reason)
    return 'shown'
  }
  const saved = await shell.saveFile({ title, suggestedName: file.name, bytes })
  if (saved && 'problem' in saved) throw new FileTrouble(saved.reason)
  return saved ? 'saved' : 'shown'
}

async function askedPositions(): Promise<readonly number[]> {
  const none = [1, 2, 3].map((position) => ({ position, word: '' }))
  try {
    await office.keys.confirmRecoveryWords({ answers: none })
  } catch (error) {
    const said = error instanceof ORPCError ? mismatch.safeParse(error.data) : undefined
    if (said?.success) return said.data.positions
  }
  return []
}
