import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/languages.ts'
import { sexes } from '#shared/domain/people/population.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import type { Format } from '../../text/format.ts'
import { termsIn } from '../../text/locales.ts'
import { countWithDisability } from './count-with-disability.ts'
import { FigureTable } from './figure-table.tsx'

/** Whom the month's distributions reached: population groups by sex and age band. */
export function PeopleTable(props: { dataset: MonthDataset; format: Format; language: Language }) {
  const { dataset, format, language } = props
  const { t } = useTranslation('report')
  const words = termsIn(language)
  const people = dataset.distributions.flatMap((row) => row.people)
  const columns = sexes.flatMap((sex) => dataset.ageBands.map((band) => ({ sex, band })))
  const count = (group: string, sex?: string, band?: string) =>
    people
      .filter((each) => each.group === group && (sex === undefined || (each.sex === sex && each.band === band)))
      .reduce((sum, each) => sum + each.people, 0)
  return (
    <FigureTable
      columns={[
        { label: t('table.group') },
        ...columns.map(({ sex, band }) => ({ label: `${words.sex[sex]} ${format.band(band)}`, number: true })),
        { label: t('table.total'), number: true },
        { label: t('table.withDisability'), number: true },
      ]}
      rows={dataset.populationGroups.map((group) => [
        words.populationGroup[group as keyof typeof words.populationGroup] ?? group,
        ...columns.map(({ sex, band }) => count(group, sex, band)),
        count(group),
        countWithDisability(people.filter((each) => each.group === group)) ?? '—',
      ])}
      totals
    />
  )
}
