import { Autocomplete, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
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
import { PersonLookup } from '../person-lookup.tsx'
import { useDeskLists } from '../use-desk-lists.ts'
import classes from './batch-page.module.css'
import { EligibleList } from './eligible-list.tsx'
import { IneligibleList } from './ineligible-list.tsx'

/** VHR-16: a list for the authority in two halves, who can be requested and who cannot and why. */
export function BatchPage({ people }: { people: readonly string[] }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const navigate = useNavigate()
  const callId = useCallId()
  const [id] = useState(newId)
  const { nationalities } = useDeskLists()
  const [on, setOn] = useState<Day>(today)
  const [nationality, setNationality] = useState('')
  const [authority, setAuthority] = useState<string>()
  const [reference, setReference] = useState('')
  const [asked, setAsked] = useState(people)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const halves = useQuery({
    ...officeQuery.consular.exitVisaEligibility.queryOptions({ input: { on, nationality, personIds: [...asked] } }),
    placeholderData: (before) => before,
  })
  const requests = useQuery(officeQuery.consular.exitVisaRequests.queryOptions({ input: { limit: 50 } }))
  const authorities = [...new Set(requests.data?.rows.map((row) => row.authority) ?? [])]
  const usual = authority ?? authorities[0] ?? ''
  const request = useMutation(
    officeQuery.consular.requestExitVisas.mutationOptions({
      onSuccess: () => navigate({ to: '/consular/exit-visas/$id', params: { id }, replace: true }),
    }),
  )
  const can = halves.data?.can ?? []
  const chosen = can.filter((person) => !leftOut.has(person.personId))
  const notNow =
    chosen.length === 0
      ? t(can.length === 0 ? 'batch.nobodyCan' : 'batch.nobodyChosen')
      : usual.trim() === ''
        ? t('batch.authorityMissing')
        : undefined
  const words = chosen.length === 0 ? t('batch.open') : t('batch.action', { count: chosen.length })
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('batch.title')}
        summary={
          halves.data
            ? t('batch.summary', { can: halves.data.can.length, cannot: halves.data.cannot.length })
            : undefined
        }
        actions={[
          {
            id: 'request',
            label: words,
            kind: 'main',
            keys: 'Ctrl+Enter',
            onClick: () => setAsking(true),
            disabledReason: notNow,
          },
        ]}
      />
      <div className={classes.fields}>
        <div className={fields.row}>
          <Autocomplete
            label={t('visas.authority')}
            value={usual}
            onChange={setAuthority}
            data={authorities}
            dir="auto"
            maxLength={200}
            required
          />
          <DayField
            label={t('visas.requestedOn')}
            value={on}
            onChange={(day) => setOn(day ?? on)}
            max={today}
            required
          />
          <TextInput
            label={t('visas.reference')}
            value={reference}
            maxLength={100}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <Lookup
            label={t('batch.nationality')}
            value={nationalities.find((one) => one.id === nationality) ?? null}
            onChange={(choice) => setNationality(choice?.id ?? '')}
            choices={nationalities}
            placeholder={t('board.allNationalities')}
          />
          <PersonLookup
            label={t('batch.also')}
            onFound={(person) => {
              const shown = [...can, ...(halves.data?.cannot ?? [])].map((one) => one.personId)
              setAsked([...new Set([...(asked.length > 0 ? asked : shown), person.id])])
            }}
          />
        </div>
        {asked.length > 0 ? (
          <p className={classes.only} role="status">
            {t('batch.only', { count: asked.length })}{' '}
            <button type="button" className={classes.all} onClick={() => setAsked([])}>
              {t('batch.everyone')}
            </button>
          </p>
        ) : null}
        <Problem error={halves.error} saved="reading" />
        {asking ? null : <Problem error={request.error} />}
      </div>
      {halves.data ? (
        <div className={classes.halves}>
          <EligibleList people={can} leftOut={leftOut} onLeftOut={setLeftOut} />
          <IneligibleList people={halves.data.cannot} />
        </div>
      ) : null}
      <ConfirmAction
        open={asking}
        onClose={() => setAsking(false)}
        title={t('batch.confirm')}
        will={t('batch.will', { count: chosen.length, authority: usual, day: on })}
        action={words}
        onAction={() =>
          request.mutate({
            ...{ callId, id, authority: usual, requestedOn: on, reference },
            personIds: chosen.map((person) => person.personId),
          })
        }
        busy={request.isPending}
        error={request.error}
      />
    </div>
  )
}
