import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { relations } from '#shared/domain/people/person.ts'
import { PersonFields } from '../person/person-fields.tsx'
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

/** One person of the family, and who they are to its head. */
export function MemberFields({ number, member, tried, autoFocus, onChange, onRemove }: MemberFieldsProps) {
  const { t } = useTranslation('consular')
  const change = (part: Partial<MemberDraft>) => onChange({ ...member, ...part })
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
      <PersonFields person={member} tried={tried} autoFocus={autoFocus} onChange={change}>
        <NativeSelect
          label={t('register.relation')}
          value={member.relation}
          onChange={(event) => {
            const relation = relations.find((one) => one === event.currentTarget.value)
            if (relation) change({ relation })
          }}
          data={relations.map((one) => ({ value: one, label: t(`relation.${one}`) }))}
        />
      </PersonFields>
      <KnownAlready member={member} />
    </fieldset>
  )
}
