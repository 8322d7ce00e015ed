import { NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/domain/dates.ts'
import { type Relation, relations } from '#shared/domain/people/person.ts'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { useToday } from '../../../ui/today.ts'
import { type CaseWhole, nameOf } from '../case/case-shapes.ts'
import { useSaid } from '../forms/use-said.ts'

/** People of a case become a case of their own; the head stays. */
export function SplitForm({ whole, onClose }: { whole: CaseWhole; onClose: () => void }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const callId = useCallId()
  const said = useSaid(onClose)
  const [id] = useState(newId)
  const [day, setDay] = useState<Day | null>(today)
  const [leaving, setLeaving] = useState<Readonly<Record<string, Relation | undefined>>>({})
  const split = useMutation(
    officeQuery.consular.splitFamily.mutationOptions({ onSuccess: said(t('person.splitDone')) }),
  )
  const people = Object.entries(leaving).flatMap(([personId, relation]) => (relation ? [{ personId, relation }] : []))
  const heads = people.filter(({ relation }) => relation === 'head').length
  const notNow =
    people.length === 0
      ? t('eventForm.whoMissing')
      : heads !== 1
        ? t('register.oneHead')
        : !day
          ? t('eventForm.dayMissing')
          : undefined
  return (
    <ConfirmAction
      open
      onClose={onClose}
      title={t('person.splitTitle')}
      will={t('person.splitWill', { count: people.length })}
      action={t('person.split')}
      onAction={() => day && split.mutate({ callId, id, caseId: whole.id, on: day, people })}
      busy={split.isPending}
      error={split.error}
      notNow={notNow}
    >
      <DayField label={t('eventForm.day')} value={day} onChange={setDay} max={today} required />
      {whole.people
        .filter((one) => one.relation !== 'head')
        .map((one) => (
          <NativeSelect
            key={one.id}
            label={nameOf(whole, one.id)}
            value={leaving[one.id] ?? ''}
            onChange={(event) => {
              const relation = relations.find((each) => each === event.currentTarget.value)
              setLeaving((was) => ({ ...was, [one.id]: relation }))
            }}
            data={[
              { value: '', label: t('person.stays') },
              ...relations.map((each) => ({
                value: each,
                label: t('person.leavesAs', { relation: t(`relation.${each}`) }),
              })),
            ]}
          />
        ))}
    </ConfirmAction>
  )
}
