import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../ui/field/day-field.tsx'
import { FormFields } from '../../../ui/form/frame/form-fields.tsx'
import type { BoundPart } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import type { AgreementDraft } from './plan-draft.ts'

interface AgreementFieldsProps {
  agreement: BoundPart<AgreementDraft>
  autoFocus?: boolean
}

/** DIS-3: with whom place and time were agreed. */
export function AgreementFields({ agreement, autoFocus = false }: AgreementFieldsProps) {
  const { t } = useTranslation('distribution')
  const today = useToday()
  return (
    <FormFields label={t('plan.agreement')}>
      <TextInput
        label={t('field.agreedWith')}
        placeholder={t('field.agreedWithHint')}
        required
        data-autofocus={autoFocus || undefined}
        {...agreement.text('with')}
      />
      <TextInput label={t('field.agreedRole')} placeholder={t('field.agreedRoleHint')} {...agreement.text('role')} />
      <DayField label={t('field.agreedOn')} required {...agreement.day('on', { max: today })} />
      <TextInput label={t('field.agreedPlace')} required {...agreement.text('place')} />
      <TextInput label={t('field.agreedTime')} {...agreement.text('time')} />
    </FormFields>
  )
}
