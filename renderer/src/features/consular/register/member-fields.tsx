import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { relations } from '#shared/domain/people/person.ts'
import type { BoundPart } from '../../../ui/form/use-form.ts'
import { PersonFields } from '../person/person-fields.tsx'
import { KnownAlready } from './known-already.tsx'
import type { MemberDraft } from './register-draft.ts'
import classes from './register-page.module.css'

interface MemberFieldsProps {
  number: number
  member: BoundPart<MemberDraft>
  autoFocus: boolean
  onRemove?: () => void
}

/** One person of the family, and who they are to its head. */
export function MemberFields({ number, member, autoFocus, onRemove }: MemberFieldsProps) {
  const { t } = useTranslation('consular')
  const kinds = relations.map((value) => ({ value, label: t(`relation.${value}`) }))
  return (
    <fieldset className={classes.section}>
      <legend className={classes.legend}>
        {t('register.person', { number })}
        {onRemove ? (
          <button type="button" className={classes.remove} onClick={onRemove}>
            {t('register.removePerson', { number })}
          </button>
        ) : null}
      </legend>
      <PersonFields
        person={member.value}
        fieldOf={member.any}
        autoFocus={autoFocus}
        onChange={(part) => member.change(part)}
      >
        <NativeSelect label={t('register.relation')} {...member.select('relation', kinds)} />
      </PersonFields>
      <KnownAlready member={member.value} />
    </fieldset>
  )
}
