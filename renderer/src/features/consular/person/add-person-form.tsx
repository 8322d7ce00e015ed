import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { relations } from '#shared/domain/people/person.ts'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { useToday } from '../../../ui/today.ts'
import type { CaseWhole } from '../case/case-shapes.ts'
import { useSaid } from '../forms/use-said.ts'
import { draftOfBirth } from './birth-draft.ts'
import { blankPerson, completePerson, type PersonDraft } from './person-draft.ts'
import { PersonFields } from './person-fields.tsx'

const kinds = ['born', 'found-later'] as const
const others = relations.filter((one) => one !== 'head')

/** A child born to the family, or a relative found later, comes into its case. */
export function AddPersonForm({ whole, onClose }: { whole: CaseWhole; onClose: () => void }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const callId = useCallId()
  const said = useSaid(onClose)
  const [id] = useState(newId)
  const [draft, setDraft] = useState<PersonDraft>(() => {
    const head = whole.people.find((one) => one.relation === 'head') ?? whole.people[0]
    return head ? blankPerson({ ...head, birth: draftOfBirth(head.birth) }) : blankPerson()
  })
  const [how, setHow] = useState<(typeof kinds)[number]>('born')
  const [relation, setRelation] = useState<(typeof others)[number]>('child')
  const [day, setDay] = useState<Day | null>(today)
  const add = useMutation(officeQuery.consular.addPerson.mutationOptions({ onSuccess: said(t('person.added')) }))
  const complete = completePerson(draft, today)
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('person.addTitle')}
      will={t('person.addWill')}
      action={t('person.add')}
      onAction={() =>
        complete && day && add.mutate({ callId, id, caseId: whole.id, joinedOn: day, how, relation, person: complete })
      }
      busy={add.isPending}
      error={add.error}
      notNow={!complete ? t('register.incomplete') : !day ? t('eventForm.dayMissing') : undefined}
    >
      <PersonFields
        person={draft}
        tried={false}
        autoFocus
        onChange={(part) => setDraft((was) => ({ ...was, ...part }))}
      >
        <NativeSelect
          label={t('register.relation')}
          value={relation}
          onChange={(event) => {
            const chosen = others.find((one) => one === event.currentTarget.value)
            if (chosen) setRelation(chosen)
          }}
          data={others.map((one) => ({ value: one, label: t(`relation.${one}`) }))}
        />
        <NativeSelect
          label={t('person.how')}
          value={how}
          onChange={(event) => {
            const chosen = kinds.find((one) => one === event.currentTarget.value)
            if (chosen) setHow(chosen)
          }}
          data={kinds.map((one) => ({ value: one, label: t(`registration.${one}`) }))}
        />
        <DayField label={t('eventForm.day')} value={day} onChange={setDay} max={today} required />
      </PersonFields>
    </ConfirmAction>
  )
}
