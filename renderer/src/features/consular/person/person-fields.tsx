import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { personSexes, vulnerabilities } from '#shared/domain/people/person.ts'
import { disabilityStatuses } from '#shared/domain/people/population.ts'
import { Lookup } from '../../../ui/field/lookup.tsx'
import type { BoundField } from '../../../ui/form/bind.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { BirthFields } from './birth-fields.tsx'
import type { PersonDraft } from './person-draft.ts'
import classes from './person-fields.module.css'

interface PersonFieldsProps {
  person: PersonDraft
  autoFocus: boolean
  onChange: (part: Partial<PersonDraft>) => void
  /** A field as the form binds it: the form says what is missing, and keeps what is half typed. */
  fieldOf: (key: keyof PersonDraft) => BoundField
  /** Further fields of the form, among the others. */
  children?: React.ReactNode
}

/** Three writings of the name, birth, sex, nationality, and what needs care. */
export function PersonFields({ person, autoFocus, onChange, fieldOf, children }: PersonFieldsProps) {
  const { t } = useTranslation('consular')
  const { nationalities } = useDeskLists()
  const bound = (key: keyof PersonDraft) => {
    const { name, error, typing, onLeave } = fieldOf(key)
    return { name, error, typing, onLeave }
  }
  const plain = (key: keyof PersonDraft) => {
    const { name, error, onLeave } = fieldOf(key)
    return { name, error, onBlur: onLeave }
  }
  return (
    <>
      <div className={classes.row}>
        <TextInput
          label={t('register.familyName')}
          description={t('register.asInDocument')}
          value={person.familyName}
          data-autofocus={autoFocus || undefined}
          ref={(field) => {
            if (field && autoFocus && !field.dataset.focused) {
              field.dataset.focused = 'yes'
              field.focus()
            }
          }}
          onChange={(event) => onChange({ familyName: event.currentTarget.value })}
          {...plain('familyName')}
        />
        <TextInput
          label={t('register.givenNames')}
          description={t('register.asInDocument')}
          value={person.givenNames}
          required
          onChange={(event) => onChange({ givenNames: event.currentTarget.value })}
          {...plain('givenNames')}
        />
        <TextInput
          label={t('register.nameAsTold')}
          description={t('register.asToldHint')}
          value={person.nameAsTold}
          onChange={(event) => onChange({ nameAsTold: event.currentTarget.value })}
          {...plain('nameAsTold')}
        />
        <TextInput
          label={t('people.nameArabic')}
          description={t('register.arabicHint')}
          value={person.nameArabic}
          dir="rtl"
          lang="ar"
          onChange={(event) => onChange({ nameArabic: event.currentTarget.value })}
          {...plain('nameArabic')}
        />
        {children}
        <NativeSelect
          label={t('register.sex')}
          value={person.sex ?? ''}
          required
          {...plain('sex')}
          onChange={(event) => onChange({ sex: personSexes.find((one) => one === event.currentTarget.value) ?? null })}
          data={[
            { value: '', label: t('eventForm.choose') },
            ...personSexes.map((one) => ({ value: one, label: t(`sex.${one}`) })),
          ]}
        />
        <BirthFields birth={person.birth} onChange={(birth) => onChange({ birth })} {...bound('birth')} />
        <Lookup
          label={t('people.nationality')}
          value={nationalities.find((one) => one.id === person.nationality) ?? null}
          onChange={(chosen) => onChange({ nationality: chosen?.id ?? '' })}
          choices={nationalities}
          required
          {...bound('nationality')}
        />
        <NativeSelect
          label={t('person.disability')}
          {...plain('disability')}
          value={person.disability}
          onChange={(event) => {
            const disability = disabilityStatuses.find((one) => one === event.currentTarget.value)
            if (disability) onChange({ disability })
          }}
          data={disabilityStatuses.map((one) => ({ value: one, label: t(`disability.${one}`) }))}
        />
      </div>
      <MultiSelect
        label={t('register.vulnerabilities')}
        placeholder={person.vulnerabilities.length === 0 ? t('register.noneKnown') : ''}
        value={person.vulnerabilities}
        onChange={(chosen) => onChange({ vulnerabilities: vulnerabilities.filter((one) => chosen.includes(one)) })}
        data={vulnerabilities.map((one) => ({ value: one, label: t(`vulnerability.${one}`) }))}
        clearable
        hidePickedOptions
      />
    </>
  )
}
