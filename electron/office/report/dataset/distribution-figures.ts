import { listVerifiedReports, type MonthCut, readReports } from '#db/queries/report/month-figures.ts'
import type { Reader } from '#db/schema.ts'
import { bandLabel } from '#shared/domain/people/age-bands.ts'
import { disabilityStatuses, sexes } from '#shared/domain/people/population.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { namesOf, type ReportNames } from './report-names.ts'

type Report = Awaited<ReturnType<typeof listVerifiedReports>>[number]
type Contents = Awaited<ReturnType<typeof readReports>>

/**
 * B-2 and B-3, from the verified reports. One that was reversed in the same month leaves no row; one of an earlier month
 * is a row of its own under the reversal's number with negative figures, so that the year still adds up.
 */
export async function distributionFigures(
  db: Reader,
  cut: MonthCut,
  names: ReportNames,
  profile: CountryProfile,
): Promise<Pick<MonthDataset, 'distributions' | 'itemsDistributed'>> {
  const all = await listVerifiedReports(db, cut)
  const undone = new Set(all.map((report) => report.reverses_id))
  const standing = all.filter(
    (report) => !undone.has(report.id) && !all.some((other) => other.id === report.reverses_id),
  )
  const contents = await readReports(db, [...new Set(standing.map((report) => report.report_id))])
  return {
    distributions: standing.map((report) => ({
      number: report.reverses_id === null ? report.distribution_number : report.number,
      happenedOn: report.happened_on,
      place: placeOf(report),
      pcode: report.pcode ?? '',
      siteType: report.site_type,
      type: report.type,
      project: names.project(report.project_id),
      households: signOf(report) * (contents.reports.find((each) => each.id === report.report_id)?.households ?? 0),
      people: peopleOf(report, contents, profile),
    })),
    itemsDistributed: itemsOf(standing, contents, names),
  }
}

function signOf(report: Report): 1 | -1 {
  return report.reverses_id === null ? 1 : -1
}

/** REF-5: a sensitive site leaves the office only as its municipality. */
function placeOf(report: Report) {
  if (report.sensitive === 0) return namesOf(report)
  const area = report.area_en ?? '—'
  return { en: area, fr: area, ar: report.area_ar || area }
}

function peopleOf(report: Report, contents: Contents, profile: CountryProfile) {
  const groups: readonly string[] = profile.populationGroups
  const bands = profile.ageBands.map(bandLabel)
  return contents.people
    .filter((each) => each.report_id === report.report_id && each.people > 0)
    .sort(
      (a, b) =>
        groups.indexOf(a.population_group) - groups.indexOf(b.population_group) ||
        sexes.indexOf(a.sex) - sexes.indexOf(b.sex) ||
        bands.indexOf(a.band) - bands.indexOf(b.band) ||
        disabilityStatuses.indexOf(a.disability) - disabilityStatuses.indexOf(b.disability),
    )
    .map(({ population_group, sex, band, disability, people }) => ({
      ...{ group: population_group, sex, band, disability },
      people: signOf(report) * people,
    }))
}

function itemsOf(reports: readonly Report[], contents: Contents, names: ReportNames) {
  const sums = new Map<string, { itemId: string; projectId: string; distributed: number }>()
  for (const report of reports) {
    for (const line of contents.lines.filter((each) => each.report_id === report.report_id)) {
      const key = `${names.item(line.item_id).code}\n${names.project(report.project_id).code}`
      const sum = sums.get(key) ?? { itemId: line.item_id, projectId: report.project_id, distributed: 0 }
      sum.distributed += signOf(report) * line.distributed
      sums.set(key, sum)
    }
  }
  return [...sums]
    .filter(([, sum]) => sum.distributed !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { itemId, projectId, distributed }]) => ({
      ...{ item: names.item(itemId), project: names.project(projectId), distributed },
    }))
}
