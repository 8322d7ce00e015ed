import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sessionContract } from '#shared/contract/session.ts'
import { ActionButton } from '../../../../ui/action/action.tsx'
import { useFreshOpening } from '../../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../../ui/form/fault/contract-input.ts'
import { EntryForm } from '../../../../ui/form/frame/entry-form.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import type { WizardStepProps } from '../new-office.ts'

const schema = inputOf(sessionContract.createOffice).pick({ administratorName: true })

/** Who makes the office, and becomes its first administrator. */
export function YouStep({ office, onBack, onNext }: WizardStepProps) {
  const { t } = useTranslation(['first-start', 'common'])
  const form = useForm({
    opening: useFreshOpening('new-office'),
    schema,
    start: () => ({ administratorName: office.administratorName }),
    input: (values) => values,
    sayFault: ({ code }) => (code === 'MISSING' ? t('wrong.fillName') : undefined),
    send: async (typed) => onNext(typed),
  })
  return (
    <EntryForm
      form={form}
      action={t('next')}
      before={<ActionButton label={t('common:back')} onClick={() => onBack(form.values)} />}
    >
      <TextInput
        label={t('you.name')}
        description={t('you.nameHint')}
        maxLength={200}
        autoFocus
        {...form.text('administratorName')}
      />
    </EntryForm>
  )
}
