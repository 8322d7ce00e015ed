import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { listedPeople } from '#shared/domain/distribution/distribution.ts'
import { checkPeople, peopleReached } from '#shared/domain/distribution/distribution-report.ts'
import { bandLabel } from '#shared/domain/people/age-bands.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { QuantityField } from '../../../ui/field/quantity-field.tsx'
import { FormFields } from '../../../ui/form/frame/form-fields.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { PeopleGrid } from '../counts/people-grid.tsx'
import type { Distribution } from '../distribution.ts'
import classes from '../form.module.css'
import { askedOfDisability, findReportFaults, peopleIn, type ReportDraft } from './report-draft.ts'

interface ReportPeopleProps {
  form: Form<ReportDraft>
  distribution: Distribution
  profile: CountryProfile
}

/** The people reached, and those beyond the list of a plan that has one (DIS-21). */
export function ReportPeople({ form, distribution, profile }: ReportPeopleProps) {
  const { t } = useTranslation(['distribution', 'common', 'errors'])
  const { values: report } = form
  const people = peopleIn(report)
  const groups = profile.populationGroups
  const bands = profile.ageBands.map(bandLabel)
  const faults = findReportFaults(report, [])
  const asked = askedOfDisability.map((value) => ({ value, label: t(`people.asked.${value}`) }))
  const listed = listedPeople(distribution.type, distribution.targetPeople)
  const odd = checkPeople(people, report.households ?? 0, {
    listed,
    extras: report.extraPeople ?? 0,
    extrasReason: report.extraReason,
  }).flatMap(({ code, difference = 0 }) =>
    code === 'MORE_HOUSEHOLDS_THAN_PEOPLE' || code === 'MORE_PEOPLE_THAN_LISTED' ? [{ code, difference }] : [],
  )
  return (
    <section className={classes.part} aria-labelledby="report-people">
      <h2 id="report-people" className={classes.heading}>
        {t('people.label')}
      </h2>
      <PeopleGrid
        groups={groups}
        bands={bands}
        counts={report.people}
        onCounts={(counts) => form.change({ people: { ...counts } })}
        cells={form.counts('people')}
      />
      <FormFields label={t('people.withDisability')}>
        <NativeSelect label={t('people.askedLabel')} {...form.select('askedOfDisability', asked)} />
      </FormFields>
      {report.askedOfDisability === 'nobody' ? null : (
        <PeopleGrid
          label={t('people.withDisability')}
          groups={groups}
          bands={bands}
          counts={report.withDisability}
          onCounts={(counts) => form.change({ withDisability: { ...counts } })}
          wrong={(key) => (faults[`withDisability.${key}`] ? t('people.morePeopleWith') : undefined)}
          cells={form.counts('withDisability')}
        />
      )}
      {peopleReached(people) > 0
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
            <QuantityField label={t('field.extraPeople')} {...form.quantity('extraPeople')} />
            <TextInput
              label={t('field.extraReason')}
              required={(report.extraPeople ?? 0) > 0}
              {...form.text('extraReason')}
            />
          </FormFields>
        </>
      )}
    </section>
  )
}
