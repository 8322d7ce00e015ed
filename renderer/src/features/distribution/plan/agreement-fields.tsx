import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../ui/day-field.tsx'
import { FormFields } from '../../../ui/form-fields.tsx'
import { useToday } from '../../../ui/today.ts'
import type { AgreementDraft, Missing } from './plan-draft.ts'

interface AgreementFieldsProps {
  value: AgreementDraft
  onChange: (change: Partial<AgreementDraft>) => void
  /** Shown at their fields once the person tried to send. */
  missing: readonly Missing[]
  autoFocus?: boolean
}

/** DIS-3: with whom place and time were agreed. */
export function AgreementFields({ value, onChange, missing, autoFocus = false }: AgreementFieldsProps) {
  const { t } = useTranslation('distribution')
  const today = useToday()
  const wrong = (field: Missing) => (missing.includes(field) ? t('needed') : undefined)
  return (
    <FormFields label={t('plan.agreement')}>
      <TextInput
        label={t('field.agreedWith')}
        placeholder={t('field.agreedWithHint')}
        required
        maxLength={200}
        data-autofocus={autoFocus || undefined}
        value={value.with}
        error={wrong('agreement.with')}
        onChange={(event) => onChange({ with: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.agreedRole')}
        placeholder={t('field.agreedRoleHint')}
        maxLength={200}
        value={value.role}
        onChange={(event) => onChange({ role: event.currentTarget.value })}
      />
      <DayField
        label={t('field.agreedOn')}
        required
        max={today}
        value={value.on}
        error={wrong('agreement.on')}
        onChange={(on) => onChange({ on })}
      />
      <TextInput
        label={t('field.agreedPlace')}
        required
        maxLength={200}
        value={value.place}
        error={wrong('agreement.place')}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.agreedTime')}
        maxLength={40}
        value={value.time}
        onChange={(event) => onChange({ time: event.currentTarget.value })}
      />
    </FormFields>
  )
}
