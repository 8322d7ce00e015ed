import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { referralSources } from '#shared/domain/consular/consular-terms.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { useToday } from '../../../ui/today.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import type { RegisterDraft } from './register-draft.ts'
import classes from './register-page.module.css'

interface FamilySectionProps {
  content: RegisterDraft
  onChange: (part: Partial<RegisterDraft>) => void
}

/** When and through whom the family came, where it stays, how it is reached. */
export function FamilySection({ content, onChange }: FamilySectionProps) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const { sites, projects } = useDeskLists()
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>{t('register.family')}</legend>
      <div className={classes.row}>
        <DayField
          label={t('cases.registeredOn')}
          value={content.registeredOn}
          onChange={(day) => onChange({ registeredOn: day ?? content.registeredOn })}
          max={today}
          required
        />
        <NativeSelect
          label={t('case.referral')}
          value={content.referralSource}
          onChange={(event) => {
            const found = referralSources.find((one) => one === event.currentTarget.value)
            if (found) onChange({ referralSource: found })
          }}
          data={referralSources.map((one) => ({ value: one, label: t(`referral.${one}`) }))}
        />
        <Lookup
          label={t('register.site')}
          value={sites.find((one) => one.id === content.siteId) ?? null}
          onChange={(site) => onChange({ siteId: site?.id ?? null })}
          choices={sites}
        />
        <TextInput
          label={t('register.address')}
          value={content.address}
          maxLength={300}
          onChange={(event) => onChange({ address: event.currentTarget.value })}
        />
        <TextInput
          label={t('case.phone')}
          value={content.phone}
          maxLength={40}
          dir="ltr"
          type="tel"
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
        <TextInput
          label={t('case.languages')}
          value={content.languages}
          maxLength={100}
          onChange={(event) => onChange({ languages: event.currentTarget.value })}
        />
        <Lookup
          label={t('case.project')}
          value={projects.find((one) => one.id === content.projectId) ?? null}
          onChange={(project) => onChange({ projectId: project?.id ?? null })}
          choices={projects}
        />
      </div>
    </fieldset>
  )
}
