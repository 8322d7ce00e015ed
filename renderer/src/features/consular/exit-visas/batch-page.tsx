import { Autocomplete, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { consularContract } from '#shared/contract/consular.ts'
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
import { PersonLookup } from '../person-lookup.tsx'
import { sayConsularFault } from '../say-fault.ts'
import { useDeskLists } from '../use-desk-lists.ts'
import { useWords } from '../use-words.ts'
import classes from './batch-page.module.css'
import { EligibleList } from './eligible-list.tsx'
import { IneligibleList } from './ineligible-list.tsx'
import { useAuthorities } from './use-authorities.ts'

interface BatchContent extends WithApart {
  /** Null: the authority of the last request, or the first of the country. */
  authority: string | null
  requestedOn: Day | null
  reference: string
  nationality: string | null
  /** Only these people; nobody means everyone. */
  asked: string[]
  /** Beside everyone. */
  also: string[]
  leftOut: string[]
}

interface BatchPageProps {
  people: readonly string[]
}

/** VHR-16: a list for the authority in two halves, who can be requested and who cannot and why. */
export function BatchPage(props: BatchPageProps) {
  return <FormOpening kind="exit-visa-batch">{(opening) => <Batch {...props} opening={opening} />}</FormOpening>
}

const schema = inputOf(consularContract.requestExitVisas)

function Batch({ people, opening }: BatchPageProps & { opening: Opening }) {
  const { t } = useTranslation('consular')
  const words = useWords()
  const today = useToday()
  const navigate = useNavigate()
  const { nationalities } = useDeskLists()
  const authorities = useAuthorities()
  // Who can be requested follows from the form's own day and nationality.
  const chosen = useRef<string[]>([])
  const form = useForm({
    opening,
    schema,
    start: (): BatchContent => ({
      ...{
        authority: null,
        requestedOn: today,
        reference: '',
        nationality: null,
        asked: [...people],
        also: [],
        leftOut: [],
      },
      apartReason: '',
    }),
    input: ({ authority, requestedOn, reference, apartReason }, { id, callId }) => ({
      ...{ id, callId, reference, authority: authority ?? authorities[0] ?? '' },
      ...{ requestedOn: requestedOn ?? '', personIds: chosen.current, apart: apartIn({ apartReason }) },
    }),
    sayFault: sayConsularFault,
    confirms: true,
    send: (input) => office.consular.requestExitVisas(input),
    onSent: () => navigate({ to: '/consular/exit-visas/$id', params: { id: opening.id }, replace: true }),
  })
  const apartAsked = useApartAsked(form.error)
  const { asked, also, leftOut, requestedOn, nationality } = form.values
  const on = requestedOn ?? today
  const considered = { on, nationality: nationality ?? '', personIds: asked, also }
  const halves = useQuery({
    ...officeQuery.consular.exitVisaEligibility.queryOptions({ input: considered }),
    placeholderData: keepPreviousData,
  })
  const can = halves.data?.can.people ?? []
  chosen.current = can.map((person) => person.personId).filter((personId) => !leftOut.includes(personId))
  const count = chosen.current.length
  const usual = form.values.authority ?? authorities[0] ?? ''
  const action = count === 0 ? t('batch.open') : t('batch.action', { count })
  const { onChange: _type, ...authority } = form.text('authority')
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('batch.title')}
        summary={
          <>
            {halves.data ? t('batch.summary', { can: halves.data.can.total, cannot: halves.data.cannot.total }) : null}{' '}
            <DraftNote draft={form.draft} onDiscard={() => void form.discard()} />
          </>
        }
        actions={[
          {
            id: 'request',
            label: action,
            kind: 'main',
            keys: 'Ctrl+Enter',
            onClick: form.attempt,
            disabledReason: count > 0 ? undefined : t(can.length === 0 ? 'batch.nobodyCan' : 'batch.nobodyChosen'),
          },
        ]}
      />
      <FormRoot form={form} className={classes.fields}>
        <div className={fields.row}>
          <Autocomplete
            label={t('visas.authority')}
            data={authorities}
            dir="auto"
            required
            {...authority}
            value={usual}
            onChange={(typed) => form.change({ authority: typed })}
          />
          <DayField label={t('visas.requestedOn')} required {...form.day('requestedOn', { max: today })} />
          <TextInput label={t('visas.reference')} {...form.text('reference')} />
          <Lookup
            label={t('batch.nationality')}
            placeholder={t('board.allNationalities')}
            {...form.choice('nationality', nationalities)}
          />
          <PersonLookup
            label={t('batch.also')}
            onFound={({ id }) =>
              form.change(
                asked.length > 0 ? { asked: [...new Set([...asked, id])] } : { also: [...new Set([...also, id])] },
              )
            }
          />
        </div>
        {asked.length > 0 ? (
          <p className={classes.only} role="status">
            {t('batch.only', { count: asked.length })}{' '}
            <button type="button" className={classes.all} onClick={() => form.change({ asked: [] })}>
              {t('batch.everyone')}
            </button>
          </p>
        ) : null}
        <Problem error={halves.error} saved="reading" />
      </FormRoot>
      {halves.data ? (
        <div className={classes.halves}>
          <EligibleList
            can={halves.data.can}
            leftOut={new Set(leftOut)}
            onLeftOut={(next) => form.change({ leftOut: [...next] })}
          />
          <IneligibleList cannot={halves.data.cannot} considered={considered} />
        </div>
      ) : null}
      <ConfirmAction
        open={form.confirming}
        onClose={form.back}
        title={t('batch.confirm')}
        will={
          <>
            <p>{t('batch.will', { count, authority: usual, day: on })}</p>
            <p>
              {words.few(can.filter(({ personId }) => chosen.current.includes(personId)).map((one) => one.personName))}
            </p>
          </>
        }
        action={action}
        onAction={form.send}
        busy={form.busy}
        error={form.error}
        notNow={apartAsked && form.values.apartReason.trim() === '' ? t('apart.missing') : undefined}
      >
        <ApartField form={form} asked={apartAsked} />
      </ConfirmAction>
      <LeaveCheck form={form} always />
    </div>
  )
}
