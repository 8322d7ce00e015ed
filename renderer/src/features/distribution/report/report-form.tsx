import { Textarea, TextInput } from '@mantine/core'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listedPeople } from '#shared/domain/distribution/distribution.ts'
import { checkPeople, peopleReached } from '#shared/domain/distribution/distribution-report.ts'
import { bandLabel } from '#shared/domain/people/age-bands.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { officeQuery } from '../../../office/client.ts'
import { useCallId } from '../../../office/use-call-id.ts'
import { useReading } from '../../../text/use-reading.ts'
import { ConfirmAction } from '../../../ui/confirm-action.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { DocumentPage } from '../../../ui/document-page.tsx'
import { DraftNote } from '../../../ui/drafts/draft-note.tsx'
import type { Draft } from '../../../ui/drafts/use-draft.ts'
import { FormFields } from '../../../ui/form-fields.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { QuantityField } from '../../../ui/quantity-field.tsx'
import { useToday } from '../../../ui/today.ts'
import { sumsOf } from '../balance.ts'
import { PeopleGrid } from '../counts/people-grid.tsx'
import type { Distribution } from '../distribution.ts'
import classes from '../form.module.css'
import type { Reference } from '../use-reference.ts'
import { useShowMissing } from '../use-show-missing.ts'
import { ReconciliationGrid } from './reconciliation-grid.tsx'
import {
  asReportInput,
  figuresOf,
  itemsToReport,
  missingIn,
  type Needed,
  peopleIn,
  type ReportDraft,
  unbalancedIn,
} from './report-draft.ts'

interface ReportFormProps {
  id: string
  distribution: Distribution
  reference: Reference
  profile: CountryProfile
  report: ReportDraft
  draft: Draft<ReportDraft>
}

export function ReportForm({ id, distribution, reference, profile, report, draft }: ReportFormProps) {
  const { t } = useTranslation(['distribution', 'common', 'errors'])
  const { format } = useReading()
  const navigate = useNavigate()
  const today = useToday()
  const callId = useCallId()
  const [refused, setRefused] = useState<unknown>()
  const [confirming, setConfirming] = useState(false)
  const [unread, setUnread] = useState({ goods: 0, people: 0 })
  const { shown, tryWith } = useShowMissing<Needed>(missingIn(report))
  const items = itemsToReport(distribution.items)
  const names = { line: (index: number) => reference.itemName(items[index]?.itemId ?? '') }
  const open = () => navigate({ to: '/distributions/$id', params: { id: distribution.id }, replace: true })
  const send = useMutation(
    officeQuery.distribution.submitReport.mutationOptions({ onError: () => setConfirming(false) }),
  )
  const change = (part: Partial<ReportDraft>) => {
    setRefused(undefined)
    draft.change((was) => ({ ...was, ...part }))
  }
  const wrong = (field: Needed) => (shown.includes(field) ? t('needed') : undefined)

  const people = peopleIn(report)
  const listed = listedPeople(distribution.type, distribution.targetPeople)
  const odd = checkPeople(people, report.households ?? 0, {
    listed,
    extras: report.extraPeople ?? 0,
    extrasReason: report.extraReason,
  }).flatMap(({ code, difference = 0 }) =>
    code === 'MORE_HOUSEHOLDS_THAN_PEOPLE' || code === 'MORE_PEOPLE_THAN_LISTED' ? [{ code, difference }] : [],
  )
  const reached = peopleReached(people)
  const given = items.reduce((sum, item) => sum + figuresOf(report, item.itemId).distributed, 0)

  const { arrived, inTransit: onTheWay } = sumsOf(distribution.items)
  const review = () =>
    tryWith(() => {
      const unbalanced = unbalancedIn(report, distribution.items)
      send.reset()
      if (unbalanced.length > 0) setRefused(new ORPCError('NOT_BALANCED', { data: { items: unbalanced } }))
      else setConfirming(true)
    })
  const submit = async () => {
    const input = asReportInput(report, { id, callId }, distribution.items)
    if (!input) return
    await send.mutateAsync(input).then(
      async () => {
        await draft.discard()
        await open()
      },
      () => undefined,
    )
  }
  const cells = unread.goods + unread.people
  return (
    <>
      <DocumentPage
        title={t(distribution.report ? 'report.titleAgain' : 'report.title')}
        number={distribution.number}
        summary={
          <>
            {format.joined([reference.siteName(distribution.siteId), reference.projectCode(distribution.projectId)])}
            <span className={classes.beside}>
              <DraftNote draft={draft} onDiscard={() => void draft.discard().then(open)} />
            </span>
          </>
        }
        actions={[
          { id: 'back', label: t('report.back'), kind: 'quiet', onClick: () => void open() },
          {
            id: 'submit',
            label: t('report.send'),
            keys: 'Ctrl+Enter',
            kind: 'main',
            disabledReason: cells > 0 ? t('mendCells', { cells }) : undefined,
            onClick: () => void review(),
          },
        ]}
        totals={[
          { id: 'people', label: t('report.peopleReached'), value: reached },
          { id: 'target', label: t('field.targetPeople'), value: distribution.targetPeople },
          { id: 'households', label: t('field.households'), value: report.households ?? 0 },
          { id: 'given', label: t('report.given'), value: given },
        ]}
      >
        <Problem error={refused ?? send.error} names={names} />
        <FormFields label={t('report.when')}>
          <DayField
            label={t('field.happenedOn')}
            required
            autoFocus
            max={today}
            value={report.happenedOn}
            error={wrong('happenedOn')}
            onChange={(happenedOn) => change({ happenedOn })}
          />
          <TextInput
            label={t('field.signedBy')}
            required
            maxLength={200}
            value={report.signedBy}
            error={wrong('signedBy')}
            onChange={(event) => change({ signedBy: event.currentTarget.value })}
          />
          <QuantityField
            label={t('field.households')}
            required
            value={report.households}
            error={wrong('households')}
            onChange={(households) => change({ households })}
          />
          <QuantityField
            label={t('field.noShows')}
            value={report.noShows}
            onChange={(noShows) => change({ noShows })}
          />
        </FormFields>
        <section className={classes.part} aria-labelledby="report-goods">
          <h2 id="report-goods" className={classes.heading}>
            {t('report.goods')}
          </h2>
          {arrived === 0 ? (
            <p className={classes.wrong} role="status">
              {t('report.nothingArrived')}
            </p>
          ) : onTheWay > 0 ? (
            <p className={classes.quiet} role="status">
              {t('report.stillOnTheWay', { units: onTheWay })}
            </p>
          ) : null}
          <ReconciliationGrid
            items={items}
            report={report}
            reference={reference}
            onLines={(lines) => change({ lines })}
            onUnread={(goods) => setUnread((was) => ({ ...was, goods }))}
          />
        </section>
        <section className={classes.part} aria-labelledby="report-people">
          <h2 id="report-people" className={classes.heading}>
            {t('people.label')}
          </h2>
          <PeopleGrid
            groups={profile.populationGroups}
            bands={profile.ageBands.map(bandLabel)}
            counts={report.people}
            onCounts={(counts) => change({ people: { ...counts } })}
            onUnread={(cellsOfPeople) => setUnread((was) => ({ ...was, people: cellsOfPeople }))}
          />
          {reached > 0
            ? odd.map(({ code, difference }) => (
                <p key={code} className={classes.wrong} role="status">
                  {t(`errors:PEOPLE_REFUSED.part.${code}`, { people: t('common:people', { count: difference }) })}
                </p>
              ))
            : null}
          {listed === null ? null : (
            <>
              <p className={classes.quiet}>
                {t('field.extraPeopleHint', { people: t('common:people', { count: listed }) })}
              </p>
              <FormFields label={t('field.extraPeople')}>
                <QuantityField
                  label={t('field.extraPeople')}
                  value={report.extraPeople}
                  onChange={(extraPeople) => change({ extraPeople })}
                />
                <TextInput
                  label={t('field.extraReason')}
                  required={(report.extraPeople ?? 0) > 0}
                  maxLength={300}
                  value={report.extraReason}
                  error={wrong('extraReason')}
                  onChange={(event) => change({ extraReason: event.currentTarget.value })}
                />
              </FormFields>
            </>
          )}
        </section>
        <Textarea
          label={t('field.incidents')}
          description={t('field.incidentsHint')}
          autosize
          minRows={2}
          maxLength={2000}
          value={report.incidents}
          onChange={(event) => change({ incidents: event.currentTarget.value })}
        />
      </DocumentPage>
      <ConfirmAction
        open={confirming}
        onClose={() => setConfirming(false)}
        title={t('report.confirm')}
        will={t('report.will', {
          people: t('common:people', { count: reached }),
          households: t('common:households', { count: report.households ?? 0 }),
          units: given,
        })}
        action={t('report.send')}
        onAction={() => void submit()}
        busy={send.isPending}
      />
    </>
  )
}
