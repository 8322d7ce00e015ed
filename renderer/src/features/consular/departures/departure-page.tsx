import { NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import type { Day } from '#shared/domain/dates.ts'
import { officeQuery } from '../../../office/client.ts'
import { newId, useCallId } from '../../../office/use-call-id.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Lookup } from '../../../ui/lookup.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useToday } from '../../../ui/today.ts'
import fields from '../forms/fields.module.css'
import { OverrideField, useOverride } from '../forms/override-field.tsx'
import { PersonLookup } from '../person-lookup.tsx'
import { useDeskLists } from '../use-desk-lists.ts'
import { useWords } from '../use-words.ts'
import classes from './departure-page.module.css'
import { TravellerList } from './traveller-list.tsx'

const ready = 'exit-visa-granted'

/** People who left on one flight: those with an exit visa, and whoever else was on board. */
export function DeparturePage({ people }: { people: readonly string[] }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const navigate = useNavigate()
  const callId = useCallId()
  const [id] = useState(newId)
  const { nationalities } = useDeskLists()
  const [day, setDay] = useState<Day | null>(today)
  const [kind, setKind] = useState<'charter' | 'commercial'>('charter')
  const [flight, setFlight] = useState('')
  const [fromAirport, setFromAirport] = useState('')
  const [typedDestination, setDestination] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(people))
  const [asking, setAsking] = useState(false)
  const active = useQuery(officeQuery.consular.people.queryOptions({ input: { steps: [...activeSteps] } }))
  const all = active.data ?? []
  const travellers = all.filter((one) => chosen.has(one.personId))
  const destination = typedDestination ?? travellers[0]?.nationality ?? ''
  const shown = all.filter(
    (one) =>
      chosen.has(one.personId) || (one.step === ready && (destination === '' || one.nationality === destination)),
  )
  const record = useMutation(
    officeQuery.consular.recordDeparture.mutationOptions({
      onSuccess: async ({ departed }) => {
        notifications.show({ message: t('departure.done', { count: departed }) })
        const [first] = travellers
        const family = travellers.every((one) => one.caseId === first?.caseId)
        await (first && family
          ? navigate({ to: '/consular/cases/$id', params: { id: first.caseId }, replace: true })
          : navigate({ to: '/consular', search: { step: 'departed' }, replace: true }))
      },
    }),
  )
  const override = useOverride(record.error)
  const notNow =
    travellers.length === 0
      ? t('departure.nobody')
      : destination === ''
        ? t('departure.destinationMissing')
        : day === null
          ? t('eventForm.dayMissing')
          : undefined
  const action = travellers.length === 0 ? t('action.departed') : t('departure.action', { count: travellers.length })
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('departure.title')}
        summary={t('departure.summary', { count: travellers.length })}
        actions={[
          {
            id: 'depart',
            label: action,
            kind: 'main',
            keys: 'Ctrl+Enter',
            onClick: () => setAsking(true),
            disabledReason: notNow,
          },
        ]}
      />
      <div className={classes.fields}>
        <div className={fields.row}>
          <DayField label={t('departure.on')} value={day} onChange={setDay} max={today} required />
          <NativeSelect
            label={t('departure.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value === 'commercial' ? 'commercial' : 'charter')}
            data={(['charter', 'commercial'] as const).map((one) => ({ value: one, label: t(`departure.${one}`) }))}
          />
          <TextInput
            label={t('departure.flight')}
            value={flight}
            maxLength={40}
            dir="ltr"
            onChange={(event) => setFlight(event.currentTarget.value)}
          />
          <TextInput
            label={t('departure.airport')}
            value={fromAirport}
            maxLength={100}
            onChange={(event) => setFromAirport(event.currentTarget.value)}
          />
          <Lookup
            label={t('departure.destination')}
            required
            value={nationalities.find((one) => one.id === destination) ?? null}
            onChange={(choice) => setDestination(choice?.id ?? '')}
            choices={nationalities}
          />
          <PersonLookup label={t('departure.also')} onFound={(person) => setChosen(new Set([...chosen, person.id]))} />
        </div>
        <Problem error={active.error} saved="reading" />
        {asking ? null : <Problem error={record.error} />}
      </div>
      <TravellerList people={active.data ? shown : undefined} chosen={chosen} onChosen={setChosen} />
      <ConfirmAction
        open={asking}
        onClose={() => setAsking(false)}
        title={t('departure.confirm')}
        will={t('departure.will', {
          count: travellers.length,
          destination: words.nationality(destination),
          day: day ?? '',
        })}
        action={action}
        onAction={() => {
          if (!day) return
          const personIds = travellers.map((one) => one.personId)
          record.mutate({
            ...{ callId, id, departedOn: day, kind, flight, fromAirport, destination, personIds },
            override: override.value,
          })
        }}
        busy={record.isPending}
        error={record.error}
        notNow={override.notNow}
      >
        <OverrideField override={override} />
      </ConfirmAction>
    </div>
  )
}
