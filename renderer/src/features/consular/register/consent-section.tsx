import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../ui/field/day-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { blankConsent, ConsentFields } from '../forms/consent-fields.tsx'
import { candidatesOf, type RegisterDraft } from './register-draft.ts'
import classes from './register-page.module.css'

/** Counselling and consent, where they were had at the same time; both can be written down later. */
export function ConsentSection({ form }: { form: Form<RegisterDraft> }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { consent, registeredOn, languages } = form.values
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('register.consent')}</legend>
      <div className={classes.row}>
        <DayField
          label={t('register.counselledOn')}
          description={t('register.laterHint')}
          {...form.day('counselledOn', { max: today })}
        />
      </div>
      <Checkbox
        label={t('register.consentGiven')}
        checked={consent !== null}
        onChange={(event) =>
          form.change({ consent: event.currentTarget.checked ? blankConsent(registeredOn ?? today, languages) : null })
        }
      />
      {consent ? (
        <ConsentFields
          candidates={candidatesOf(form.values, today)}
          consent={form.part({
            path: 'consent',
            value: consent,
            set: (update) => form.update((was) => ({ ...was, consent: was.consent && update(was.consent) })),
          })}
        />
      ) : null}
    </fieldset>
  )
}
