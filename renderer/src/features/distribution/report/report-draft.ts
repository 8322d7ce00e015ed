import { z } from 'zod'
import type { submitReportInput } from '#shared/contract/distribution.ts'
import type { PeopleCount } from '#shared/domain/distribution/distribution-report.ts'
import { populationGroups, sexes } from '#shared/domain/people/population.ts'
import { differenceOf, type Figures } from '../balance.ts'
import { peopleKey } from '../counts/people-key.ts'
import type { Distribution, ItemBalance } from '../distribution.ts'

const figure = z.int().nullable()
const line = z.object({ distributed: figure, returned: figure, lost: figure, damaged: figure })
export type LineDraft = z.infer<typeof line>
export const lineFigures = ['distributed', 'returned', 'lost', 'damaged'] as const
export type LineFigure = (typeof lineFigures)[number]
export const isLineFigure = (column: string): column is LineFigure => lineFigures.some((one) => one === column)

/** A report as it is typed; people by `group/sex/band`, goods by item. */
const reportDraft = z.object({
  distributionId: z.string(),
  happenedOn: z.string().nullable(),
  households: figure,
  noShows: figure,
  extraPeople: figure,
  extraReason: z.string(),
  people: z.record(z.string(), z.int()),
  lines: z.record(z.string(), line),
  incidents: z.string(),
  signedBy: z.string(),
})
export type ReportDraft = z.infer<typeof reportDraft>

export const readReport = (content: unknown): ReportDraft | undefined => reportDraft.safeParse(content).data

const emptyLine: LineDraft = { distributed: null, returned: null, lost: null, damaged: null }
export const lineOf = (report: ReportDraft, itemId: string): LineDraft => report.lines[itemId] ?? emptyLine

export function figuresOf(report: ReportDraft, itemId: string): Figures {
  const typed = lineOf(report, itemId)
  return {
    distributed: typed.distributed ?? 0,
    returned: typed.returned ?? 0,
    lost: typed.lost ?? 0,
    damaged: typed.damaged ?? 0,
  }
}

/** A new report, or the one in force to be corrected. The planned day is proposed once it has come. */
export function blankReport({ id, plannedOn, report }: Distribution, today: string): ReportDraft {
  if (!report) {
    return {
      distributionId: id,
      happenedOn: plannedOn <= today ? plannedOn : null,
      ...{ households: null, noShows: null, extraPeople: null, extraReason: '' },
      ...{ people: {}, lines: {}, incidents: '', signedBy: '' },
    }
  }
  const { happenedOn, households, noShows, extraPeople, extraReason, incidents, signedBy } = report
  return {
    distributionId: id,
    ...{ happenedOn, households, noShows, extraPeople, extraReason, incidents, signedBy },
    people: Object.fromEntries(report.people.map((one) => [peopleKey(one.group, one.sex, one.band), one.people])),
    lines: Object.fromEntries(report.lines.map(({ itemId, ...figures }) => [itemId, figures])),
  }
}

export const isReportStarted = (report: ReportDraft): boolean =>
  report.households !== null || Object.keys(report.people).length + Object.keys(report.lines).length > 0

/** What was sent or brought; all that was planned while nothing was. */
export function itemsToReport(items: readonly ItemBalance[]): readonly ItemBalance[] {
  const sent = items.filter((item) => item.issued + item.arrived > 0)
  return sent.length > 0 ? sent : items
}

/** DIS-19: the items that do not balance yet, with what is not accounted for. */
export function unbalancedIn(report: ReportDraft, items: readonly ItemBalance[]) {
  return itemsToReport(items).flatMap((item) => {
    const difference = differenceOf(item, figuresOf(report, item.itemId))
    return difference === 0 ? [] : [{ itemId: item.itemId, difference }]
  })
}

export const neededFields = ['happenedOn', 'households', 'signedBy'] as const
export type Needed = (typeof neededFields)[number] | 'extraReason'

export function missingIn(report: ReportDraft): Needed[] {
  return [
    ...neededFields.filter((field) => report[field] === null || report[field] === ''),
    ...((report.extraPeople ?? 0) > 0 && report.extraReason.trim() === '' ? (['extraReason'] as const) : []),
  ]
}

type ReportInput = z.input<typeof submitReportInput>

export function peopleIn(report: ReportDraft): PeopleCount[] {
  return Object.entries(report.people).flatMap(([key, people]) => {
    const [group, sex, band = ''] = key.split('/')
    const [known, of] = [populationGroups.find((one) => one === group), sexes.find((one) => one === sex)]
    return people > 0 && known && of ? [{ group: known, sex: of, band, disability: 'not-stated' as const, people }] : []
  })
}

/** The report as the office takes it; undefined while something is missing. */
export function asReportInput(
  report: ReportDraft,
  ids: { id: string; callId: string },
  items: readonly ItemBalance[],
): ReportInput | undefined {
  const { distributionId, happenedOn, households } = report
  if (happenedOn === null || households === null) return undefined
  return {
    ...ids,
    ...{ distributionId, happenedOn, households },
    noShows: report.noShows ?? 0,
    extraPeople: report.extraPeople ?? 0,
    extraReason: report.extraReason,
    people: peopleIn(report),
    lines: itemsToReport(items).map(({ itemId }) => ({ itemId, ...figuresOf(report, itemId) })),
    incidents: report.incidents,
    signedBy: report.signedBy,
  }
}
