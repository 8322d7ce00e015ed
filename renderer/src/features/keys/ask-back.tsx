import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keysContract } from '#shared/contract/keys.ts'
import type { Fault } from '../../errors/field-fault.ts'
import { office } from '../../office/client.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { useFreshOpening } from '../../ui/form/draft/opening.tsx'
import { inputOf } from '../../ui/form/fault/contract-input.ts'
import { EntryForm } from '../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import classes from './sheet.module.css'

interface AskBackProps {
  positions: readonly number[]
  /** What comes when the words are right, in the button's words. */
  action: string
  onBack: () => void
  onKept: () => void
}

const schema = inputOf(keysContract.confirmRecoveryWords)

/** Three words of the sheet, read back from the paper. */
export function AskBack({ positions, action, onBack, onKept }: AskBackProps) {
  const { t } = useTranslation('office')
  const form = useForm({
    opening: useFreshOpening('recovery-words'),
    schema,
    // Words of a sheet are kept by nothing but the paper.
    secrets: ['answers'],
    start: () => ({ answers: positions.map((position) => ({ position, word: '' })) }),
    input: ({ answers }) => ({ answers: answers.map(({ position, word }) => ({ position, word: word.trim() })) }),
    rules: ({ answers }) =>
      Object.fromEntries(
        answers.flatMap(({ word }, index): [string, Fault][] =>
          word.trim() === '' ? [[`answers.${index}.word`, { code: 'MISSING' }]] : [],
        ),
      ),
    send: (input) => office.keys.confirmRecoveryWords(input),
    onSent: onKept,
  })
  return (
    <EntryForm
      form={form}
      action={action}
      saved="reading"
      before={<ActionButton label={t('keys.showAgain')} onClick={onBack} />}
    >
      {positions.map((position, index) => (
        <TextInput
          key={position}
          label={t('keys.word', { number: position })}
          data-autofocus={index === 0 || undefined}
          autoFocus={index === 0}
          autoCapitalize="off"
          spellCheck={false}
          maxLength={40}
          classNames={{ input: classes.word ?? '' }}
          {...form.part(form.at('answers', index)).text('word')}
        />
      ))}
    </EntryForm>
  )
}
