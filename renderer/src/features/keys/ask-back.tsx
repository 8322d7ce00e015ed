import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { ActionButton } from '../../ui/action.tsx'
import { Problem } from '../../ui/problem.tsx'
import classes from './sheet.module.css'

interface AskBackProps {
  positions: readonly number[]
  onBack: () => void
  onKept: () => void
}

/** Three words of the sheet, read back from the paper. */
export function AskBack({ positions, onBack, onKept }: AskBackProps) {
  const { t } = useTranslation('office')
  const [answers, setAnswers] = useState<Record<number, string>>({})
  const confirm = useMutation(officeQuery.keys.confirmRecoveryWords.mutationOptions({ onSuccess: onKept }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ answers: positions.map((position) => ({ position, word: (answers[position] ?? '').trim() })) })
  }
  return (
    <form className={classes.body} onSubmit={submit}>
      <p className={classes.says}>{t('keys.askBackSays')}</p>
      {positions.map((position, index) => (
        <TextInput
          key={position}
          label={t('keys.word', { number: position })}
          value={answers[position] ?? ''}
          data-autofocus={index === 0 || undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={40}
          classNames={{ input: classes.word ?? '' }}
          onChange={(event) => {
            const word = event.currentTarget.value
            setAnswers((was) => ({ ...was, [position]: word }))
          }}
        />
      ))}
      <Problem error={confirm.error} saved="reading" />
      <div className={classes.actions}>
        <ActionButton label={t('keys.showAgain')} onClick={onBack} />
        <ActionButton
          label={t('keys.check')}
          kind="main"
          type="submit"
          onClick={() => undefined}
          busy={confirm.isPending}
        />
      </div>
    </form>
  )
}
