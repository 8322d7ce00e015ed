import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { referralSources } from '#shared/domain/consular/consular-terms.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import { Lookup } from '../../../ui/field/lookup.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import type { RegisterDraft } from './register-draft.ts'
import classes from './register-page.module.css'

/** When and through whom the family came, where it stays, how it is reached. */
export function FamilySection({ form }: { form: Form<RegisterDraft> }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { sites, projects } = useDeskLists()
  const sources = referralSources.map((value) => ({ value, label: t(`referral.${value}`) }))
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('register.family')}</legend>
      <div className={classes.row}>
        <DayField label={t('cases.registeredOn')} required {...form.day('registeredOn', { max: today })} />
        <NativeSelect label={t('case.referral')} {...form.select('referralSource', sources)} />
        <Lookup label={t('register.site')} {...form.choice('siteId', sites)} />
        <TextInput label={t('register.address')} {...form.text('address')} />
        <TextInput label={t('case.phone')} dir="ltr" type="tel" {...form.text('phone')} />
        <TextInput label={t('case.languages')} {...form.text('languages')} />
        <Lookup label={t('case.project')} {...form.choice('projectId', projects)} />
      </div>
    </fieldset>
  )
}
