import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { bandLabel } from '#shared/domain/people/age-bands.ts'
import { populationGroups } from '#shared/domain/people/population.ts'
import { officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { type Fact, Facts } from '../../../ui/page/facts.tsx'
import { PeopleGrid } from '../counts/people-grid.tsx'
import { countsOf } from '../counts/people-key.ts'
import type { Distribution, Report } from '../distribution.ts'
import classes from '../form.module.css'

/** The report in force as it was handed in. */
export function ReportSection({ distribution, report }: { distribution: Distribution; report: Report }) {
  const { t } = useTranslation('distribution')
  const { format } = useReading()
  const facts = useQuery(officeQuery.settings.facts.queryOptions())
  const counts = countsOf(report.people)
  const withDisability = countsOf(report.people, 'with')
  // REF-1: bands and groups of the report stay as they were, whatever the profile says today.
  const bands = withMore(
    facts.data?.profile.ageBands.map(bandLabel) ?? [],
    report.people.map((one) => one.band),
  )
  const groups = populationGroups.filter((group) => report.people.some((one) => one.group === group))
  const said: Fact[] = [
    { id: 'day', label: t('field.happenedOn'), value: format.day(report.happenedOn) },
    { id: 'signed', label: t('field.signedBy'), value: report.signedBy },
    { id: 'households', label: t('field.households'), value: report.households },
    { id: 'noShows', label: t('field.noShows'), value: report.noShows },
    ...(report.extraPeople > 0
      ? [
          { id: 'extra', label: t('field.extraPeople'), value: report.extraPeople },
          { id: 'extraReason', label: t('field.extraReason'), value: report.extraReason },
        ]
      : []),
    ...(report.incidents
      ? [{ id: 'incidents', label: t('field.incidents'), value: report.incidents, wide: true }]
      : []),
  ]
  return (
    <section className={classes.part} aria-labelledby="report">
      <h2 id="report" className={classes.heading}>
        {t('report.heading', { number: distribution.number, version: report.version })}
      </h2>
      <Facts facts={said} />
      {groups.length > 0 ? <PeopleGrid groups={groups} bands={bands} counts={counts} /> : null}
      {Object.keys(withDisability).length > 0 ? (
        <PeopleGrid label={t('people.withDisability')} groups={groups} bands={bands} counts={withDisability} />
      ) : null}
    </section>
  )
}

const withMore = (known: readonly string[], used: readonly string[]): string[] => [...new Set([...known, ...used])]
