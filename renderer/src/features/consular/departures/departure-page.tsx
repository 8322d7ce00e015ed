import { NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import type { Day } from '#shared/domain/dates.ts'
import { office, officeQuery } from '../../../office/client.ts'
import { ConfirmAction } from '../../../ui/action/confirm-action.tsx'
import { Problem } from '../../../ui/action/problem.tsx'
import { DayField } from '../../../ui/field/day-field.tsx'
import { Lookup } from '../../../ui/field/lookup.tsx'
import { DraftNote } from '../../../ui/form/draft/draft-note.tsx'
import { LeaveCheck } from '../../../ui/form/draft/leave-check.tsx'
import { FormOpening, type Opening } from '../../../ui/form/draft/opening.tsx'
import { inputOf } from '../../../ui/form/fault/contract-input.ts'
import { FormRoot } from '../../../ui/form/frame/form-root.tsx'
import { useForm } from '../../../ui/form/use-form.ts'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { useToday } from '../../../ui/today.ts'
import { ApartField, apartIn, useApartAsked, type WithApart } from '../forms/apart-field.tsx'
import fields from '../forms/fields.module.css'
import { OverrideField, overrideIn, useOverrideOffered, type WithOverride } from '../forms/override-field.tsx'
import { PersonLookup } from '../person-lookup.tsx'
import { sayConsularFault } from '../say-fault.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { useWords } from '../use-words.ts'
import classes from './departure-page.module.css'
import { TravellerList } from './traveller-list.tsx'

const ready = 'exit-visa-granted'
const kinds = ['charter', 'commercial'] as const

interface DepartureContent extends WithOverride, WithApart {
  departedOn: Day | null
  kind: (typeof kinds)[number]
  flight: string
  fromAirport: string
  /** Null: the country of the first who is ticked. */
  destination: string | null
  chosen: string[]
}

interface DeparturePageProps {
  people: readonly string[]
}

/** People who left on one flight: those with an exit visa, and whoever else was on board. */
export function DeparturePage(props: DeparturePageProps) {
  return <FormOpening kind="departure">{(opening) => <Departure {...props} opening={opening} />}</FormOpening>
}

const schema = inputOf(consularContract.recordDeparture)

function Departure({ people, opening }: DeparturePageProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const navigate = useNavigate()
  const { nationalities } = useDeskLists()
  const active = useQuery(officeQuery.consular.people.queryOptions({ input: { steps: [...activeSteps] } }))
  const all = active.data ?? []
  const travellersOf = ({ chosen }: DepartureContent) => all.filter((one) => chosen.includes(one.personId))
  const destinationOf = (content: DepartureContent) =>
    content.destination ?? travellersOf(content)[0]?.nationality ?? ''
  const form = useForm({
    opening,
    schema,
    start: (): DepartureContent => ({
      ...{ departedOn: today, kind: 'charter', flight: '', fromAirport: '', destination: null },
      ...{ chosen: [...people], overrideReason: '', apartReason: '' },
    }),
    input: (content, { id, callId }) => ({
      ...{ id, callId, kind: content.kind, flight: content.flight, fromAirport: content.fromAirport },
      departedOn: content.departedOn ?? '',
      destination: destinationOf(content),
      personIds: travellersOf(content).map((one) => one.personId),
      override: overrideIn(content),
      apart: apartIn(content),
    }),
    rules: (content) => (destinationOf(content) === '' ? { destination: { code: 'EMPTY' } } : {}),
    sayFault: sayConsularFault,
    confirms: true,
    send: (input) => office.consular.recordDeparture(input),
    onSent: async ({ departed }, content) => {
      notifications.show({ message: t('departure.done', { count: departed }) })
      const gone = travellersOf(content)
      const [first] = gone
      const family = gone.every((one) => one.caseId === first?.caseId)
      await (first && family
        ? navigate({ to: '/consular/cases/$id', params: { id: first.caseId }, replace: true })
        : navigate({ to: '/consular', search: { step: 'departed' }, replace: true }))
    },
  })
  const { values: content } = form
  const offered = useOverrideOffered(form.error)
  const apartAsked = useApartAsked(form.error)
  const travellers = travellersOf(content)
  const destination = destinationOf(content)
  const shown = all.filter(
    (one) =>
      content.chosen.includes(one.personId) ||
      (one.step === ready && (destination === '' || one.nationality === destination)),
  )
  const count = travellers.length
  const action = count === 0 ? t('action.departed') : t('departure.action', { count })
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('departure.title')}
        summary={
          <>
            {t('departure.summary', { count })} <DraftNote draft={form.draft} onDiscard={() => void form.discard()} />
          </>
        }
        actions={[
          {
            id: 'depart',
            label: action,
            kind: 'main',
            keys: 'Ctrl+Enter',
            onClick: form.attempt,
            disabledReason: count === 0 ? t('departure.nobody') : undefined,
          },
        ]}
      />
      <FormRoot form={form} className={classes.fields}>
        <div className={fields.row}>
          <DayField label={t('departure.on')} required {...form.day('departedOn', { max: today })} />
          <NativeSelect
            label={t('departure.kind')}
            {...form.select(
              'kind',
              kinds.map((value) => ({ value, label: t(`departure.${value}`) })),
            )}
          />
          <TextInput label={t('departure.flight')} dir="ltr" {...form.text('flight')} />
          <TextInput label={t('departure.airport')} {...form.text('fromAirport')} />
          <Lookup
            label={t('departure.destination')}
            required
            {...form.choice('destination', nationalities)}
            value={nationalities.find((one) => one.id === destination) ?? null}
          />
          <PersonLookup
            label={t('departure.also')}
            onFound={(person) => form.change({ chosen: [...new Set([...content.chosen, person.id])] })}
          />
        </div>
        <Problem error={active.error} saved="reading" />
      </FormRoot>
      <TravellerList
        people={active.data ? shown : undefined}
        chosen={new Set(content.chosen)}
        onChosen={(next) => form.change({ chosen: [...next] })}
      />
      <ConfirmAction
        open={form.confirming}
        onClose={form.back}
        title={t('departure.confirm')}
        will={
          <>
            <p>
              {t('departure.will', {
                count,
                destination: words.nationality(destination),
                day: content.departedOn ?? '',
              })}
            </p>
            <p>{words.few(travellers.map((one) => one.name))}</p>
          </>
        }
        action={action}
        onAction={form.send}
        busy={form.busy}
        error={form.error}
        notNow={
          apartAsked && content.apartReason.trim() === ''
            ? t('apart.missing')
            : offered && content.overrideReason.trim() === ''
              ? t('override.missing')
              : undefined
        }
      >
        <ApartField form={form} asked={apartAsked} />
        <OverrideField form={form} offered={offered} />
      </ConfirmAction>
      <LeaveCheck form={form} always />
    </div>
  )
}
