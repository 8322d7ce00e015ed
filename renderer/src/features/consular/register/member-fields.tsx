import { Checkbox, MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { relations, vulnerabilities } from '#shared/domain/consular/consular-terms.ts'
import { isDay } from '#shared/domain/dates.ts'
import { sexes } from '#shared/domain/people/population.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { readQuantity } from '../../../ui/read-quantity.ts'
import { useToday } from '../../../ui/today.ts'
import { ageOn } from '../age-on.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { KnownAlready } from './known-already.tsx'
import type { MemberDraft } from './register-draft.ts'
import classes from './register-page.module.css'

interface MemberFieldsProps {
  number: number
  member: MemberDraft
  /** Whether to say what is missing: after the first try to register. */
  tried: boolean
  autoFocus: boolean
  onChange: (member: MemberDraft) => void
  onRemove?: () => void
}

const oldest = 120

/** One person of the family: three writings of the name, birth, nationality, and what needs care. */
export function MemberFields({ number, member, tried, autoFocus, onChange, onRemove }: MemberFieldsProps) {
  const { t } = useTranslation(['consular', 'ui'])
  const today = useToday()
  const { nationalities } = useDeskLists()
  const change = (part: Partial<MemberDraft>) => onChange({ ...member, ...part })
  const needed = (missing: boolean) => (tried && missing ? t('consular:register.needed') : undefined)
  const takeAge = (typed: string) => {
    const age = readQuantity(typed)
    if (age === undefined || age > oldest) return
    // Of an age alone only the year can be told; the first of January makes nobody younger than they said.
    const birth = `${Number(today.slice(0, 4)) - age}-01-01`
    if (isDay(birth)) change({ birthDate: birth })
  }
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>
        {t('consular:register.person', { number })}
        {onRemove ? (
          <button type="button" className={classes.remove} onClick={onRemove}>
            {t('consular:register.removePerson', { number })}
          </button>
        ) : null}
      </legend>
      <div className={classes.row}>
        <TextInput
          label={t('consular:register.familyName')}
          description={t('consular:register.asInDocument')}
          value={member.familyName}
          maxLength={200}
          data-autofocus={autoFocus || undefined}
          ref={(field) => {
            if (field && autoFocus && !field.dataset.focused) {
              field.dataset.focused = 'yes'
              field.focus()
            }
          }}
          onChange={(event) => change({ familyName: event.currentTarget.value })}
        />
        <TextInput
          label={t('consular:register.givenNames')}
          description={t('consular:register.asInDocument')}
          value={member.givenNames}
          maxLength={200}
          required
          error={needed(member.givenNames.trim() === '')}
          onChange={(event) => change({ givenNames: event.currentTarget.value })}
        />
        <TextInput
          label={t('consular:register.nameAsTold')}
          description={t('consular:register.asToldHint')}
          value={member.nameAsTold}
          maxLength={200}
          onChange={(event) => change({ nameAsTold: event.currentTarget.value })}
        />
        <TextInput
          label={t('consular:people.nameArabic')}
          description={t('consular:register.arabicHint')}
          value={member.nameArabic}
          maxLength={200}
          dir="rtl"
          lang="ar"
          onChange={(event) => change({ nameArabic: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('consular:register.relation')}
          value={member.relation}
          onChange={(event) => {
            const relation = relations.find((one) => one === event.currentTarget.value)
            if (relation) change({ relation })
          }}
          data={relations.map((one) => ({ value: one, label: t(`consular:relation.${one}`) }))}
        />
        <NativeSelect
          label={t('consular:register.sex')}
          value={member.sex ?? ''}
          required
          error={needed(member.sex === null)}
          onChange={(event) => change({ sex: sexes.find((one) => one === event.currentTarget.value) ?? null })}
          data={[
            { value: '', label: t('consular:eventForm.choose') },
            ...sexes.map((one) => ({ value: one, label: t(`consular:sex.${one}`) })),
          ]}
        />
        <div className={classes.birth}>
          {member.birthEstimated ? (
            <TextInput
              label={t('consular:register.age')}
              inputMode="numeric"
              required
              defaultValue={member.birthDate ? String(ageOn(member.birthDate, today)) : ''}
              error={needed(member.birthDate === null)}
              description={
                member.birthDate
                  ? t('consular:people.bornAbout', { day: member.birthDate })
                  : t('consular:register.ageHint')
              }
              onChange={(event) => takeAge(event.currentTarget.value)}
            />
          ) : (
            <DayField
              label={t('consular:people.birthDate')}
              value={member.birthDate}
              onChange={(birthDate) => change({ birthDate })}
              max={today}
              required
              error={needed(member.birthDate === null)}
            />
          )}
          <Checkbox
            label={t('consular:register.estimated')}
            checked={member.birthEstimated}
            onChange={(event) => change({ birthEstimated: event.currentTarget.checked })}
          />
        </div>
        <Lookup
          label={t('consular:people.nationality')}
          value={nationalities.find((one) => one.id === member.nationality) ?? null}
          onChange={(chosen) => change({ nationality: chosen?.id ?? '' })}
          choices={nationalities}
          required
          error={needed(member.nationality === '')}
        />
      </div>
      <MultiSelect
        label={t('consular:register.vulnerabilities')}
        placeholder={member.vulnerabilities.length === 0 ? t('consular:register.noneKnown') : ''}
        value={member.vulnerabilities}
        onChange={(chosen) => change({ vulnerabilities: vulnerabilities.filter((one) => chosen.includes(one)) })}
        data={vulnerabilities.map((one) => ({ value: one, label: t(`consular:vulnerability.${one}`) }))}
        clearable
        hidePickedOptions
      />
      <KnownAlready member={member} />
    </fieldset>
  )
}
