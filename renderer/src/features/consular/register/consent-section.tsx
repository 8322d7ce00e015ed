import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../ui/day-field.tsx'
import { useToday } from '../../../ui/today.ts'
import { blankConsent, ConsentFields } from '../forms/consent-fields.tsx'
import type { RegisterDraft } from './register-draft.ts'
import classes from './register-page.module.css'

interface ConsentSectionProps {
  content: RegisterDraft
  onChange: (part: Partial<RegisterDraft>) => void
}

/** Counselling and consent, where they were had at the same time; both can be written down later. */
export function ConsentSection({ content, onChange }: ConsentSectionProps) {
  const { t } = useTranslation('consular')
  const today = useToday()
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('register.consent')}</legend>
      <div className={classes.row}>
        <DayField
          label={t('register.counselledOn')}
          description={t('register.laterHint')}
          value={content.counselledOn}
          onChange={(counselledOn) => onChange({ counselledOn })}
          max={today}
        />
      </div>
      <Checkbox
        label={t('register.consentGiven')}
        checked={content.consent !== null}
        onChange={(event) =>
          onChange({
            consent: event.currentTarget.checked ? blankConsent(content.registeredOn, content.languages) : null,
          })
        }
      />
      {content.consent ? (
        <ConsentFields consent={content.consent} onChange={(consent) => onChange({ consent })} />
      ) : null}
    </fieldset>
  )
}
