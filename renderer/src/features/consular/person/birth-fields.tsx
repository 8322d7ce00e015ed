import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { birthKinds } from '#shared/domain/people/birth.ts'
import { useReading } from '../../../text/use-reading.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import type { TypedText } from '../../../ui/form/typed-text.ts'
import { useToday } from '../../../ui/today.ts'
import type { BirthDraft } from './birth-draft.ts'

interface BirthFieldsProps {
  birth: BirthDraft
  onChange: (birth: BirthDraft) => void
  /** What to say at the field that is missing; undefined while nothing is. */
  error: string | undefined
  name: string
  /** What is typed and no day yet, held by a form. */
  typing: TypedText
  onLeave: () => void
}

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** A birth with what is known of it: a day, a month, a year, or the age that was told today. */
export function BirthFields({ birth, onChange, error, name, typing, onLeave }: BirthFieldsProps) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const today = useToday()
  const change = (part: Partial<BirthDraft>) => onChange({ ...birth, ...part })
  const year = (
    <TextInput
      label={t('birth.year')}
      inputMode="numeric"
      required
      value={birth.year}
      {...{ name, onBlur: onLeave }}
      error={error}
      onChange={(event) => change({ year: event.currentTarget.value })}
    />
  )
  return (
    <>
      <NativeSelect
        label={t('birth.known')}
        value={birth.known}
        onChange={(event) => {
          const known = birthKinds.find((one) => one === event.currentTarget.value)
          if (known) change({ known })
        }}
        data={birthKinds.map((one) => ({ value: one, label: t(`birth.kind.${one}`) }))}
      />
      {birth.known === 'day' ? (
        <DayField
          label={t('people.birthDate')}
          value={birth.day}
          onChange={(day) => change({ day })}
          {...{ name, typing, onLeave }}
          max={today}
          required
          error={error}
        />
      ) : null}
      {birth.known === 'month' ? (
        <NativeSelect
          label={t('birth.month')}
          required
          value={birth.month}
          onChange={(event) => change({ month: event.currentTarget.value })}
          error={error}
          {...{ name, onBlur: onLeave }}
          data={[
            { value: '', label: t('eventForm.choose') },
            ...months.map((one) => ({ value: one, label: format.monthName(one) })),
          ]}
        />
      ) : null}
      {birth.known === 'month' || birth.known === 'year' ? year : null}
      {birth.known === 'age' ? (
        <TextInput
          label={t('register.age')}
          inputMode="numeric"
          required
          value={birth.age}
          {...{ name, onBlur: onLeave }}
          error={error}
          onChange={(event) => change({ age: event.currentTarget.value })}
        />
      ) : null}
    </>
  )
}
