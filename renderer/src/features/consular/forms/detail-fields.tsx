import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlainDetail } from '#shared/domain/consular/events/plain-detail.ts'
import type { BoundPart } from '../../../ui/form/use-form.ts'
import classes from './fields.module.css'

interface DetailFieldsProps {
  details: readonly PlainDetail[]
  part: BoundPart<Record<string, string>>
}

/** What a kind of event asks beside day, person and remark: a choice each, or a line. */
export function DetailFields({ details, part }: DetailFieldsProps) {
  const { t } = useTranslation('consular')
  return (
    <div className={classes.row}>
      {details.map(({ name, codes }) => {
        const label = t(`eventForm.detail.${name}`)
        if (!codes) return <TextInput key={name} label={label} required {...part.text(name)} />
        const choices = codes.map((value) => ({ value, label: t(`eventForm.code.${value}`) }))
        return (
          <NativeSelect
            key={name}
            label={label}
            required
            {...part.select(name, [{ value: '', label: t('eventForm.choose') }, ...choices])}
          />
        )
      })}
    </div>
  )
}
