import type { z } from 'zod'
import type { submitReportInput } from '#shared/contract/distribution.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { PeopleCount } from '#shared/domain/distribution/distribution-report.ts'
import { type DisabilityStatus, populationGroups, sexes } from '#shared/domain/people/population.ts'
import type { Fault } from '../../../errors/field-fault.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { differenceOf, type Figures } from '../balance.ts'
import { countsOf } from '../counts/people-key.ts'
import type { Distribution, ItemBalance } from '../distribution.ts'

export interface LineDraft {
  distributed: number | null
  returned: number | null
  lost: number | null
  damaged: number | null
}
export const lineFigures = ['distributed', 'returned', 'lost', 'damaged'] as const
export type LineFigure = (typeof lineFigures)[number]
export const isLineFigure = (column: string): column is LineFigure => lineFigures.some((one) => one === column)

/**
 * Who was asked about a disability: nobody; some, so that of those not counted with one it is not known; everybody, so that
 * the others are without.
 */
export const askedOfDisability = ['nobody', 'some', 'everybody'] as const

/** A report as it is typed; people by `group/sex/band`, goods by item. */
export interface ReportDraft {
  distributionId: string
  happenedOn: Day | null
  households: number | null
  noShows: number | null
  extraPeople: number | null
  extraReason: string
  people: Record<string, number>
  askedOfDisability: (typeof askedOfDisability)[number]
  /** Of the people, those with a disability. */
  withDisability: Record<string, number>
  lines: Record<string, LineDraft>
  incidents: string
  signedBy: string
}

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
      ...{ people: {}, askedOfDisability: 'nobody', withDisability: {}, lines: {}, incidents: '', signedBy: '' },
    }
  }
  const { happenedOn, households, noShows, extraPeople, extraReason, incidents, signedBy } = report
  return {
    distributionId: id,
    ...{ happenedOn, households, noShows, extraPeople, extraReason, incidents, signedBy },
    people: countsOf(report.people),
    askedOfDisability: askedIn(report.people),
    withDisability: countsOf(report.people, 'with'),
    lines: Object.fromEntries(report.lines.map(({ itemId, ...figures }) => [itemId, figures])),
  }
}

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

/** What the schema cannot see: a reason where people beyond the list were helped, and goods that do not balance. */
export function findReportFaults(report: ReportDraft, items: readonly ItemBalance[]): Faults {
  const faults: Record<string, Fault> = {}
  if ((report.extraPeople ?? 0) > 0 && report.extraReason.trim() === '') faults.extraReason = { code: 'EMPTY' }
  for (const [key, difference] of beyondPeople(report)) {
    faults[`withDisability.${key}`] = { code: 'MORE_THAN_PEOPLE', detail: difference }
  }
  for (const { itemId, difference } of unbalancedIn(report, items)) {
    faults[`lines.${itemId}`] = { code: 'NOT_BALANCED', detail: difference }
  }
  return faults
}

/** Cells in which more people with a disability are counted than people, with how many too many. */
function beyondPeople({ people, askedOfDisability: asked, withDisability }: ReportDraft): [string, number][] {
  if (asked === 'nobody') return []
  return Object.entries(withDisability).flatMap(([key, count]): [string, number][] => {
    const beyond = count - (people[key] ?? 0)
    return beyond > 0 ? [[key, beyond]] : []
  })
}

function askedIn(people: readonly PeopleCount[]): ReportDraft['askedOfDisability'] {
  if (people.every((one) => one.disability === 'not-stated')) return 'nobody'
  return people.some((one) => one.disability === 'not-stated') ? 'some' : 'everybody'
}

type ReportInput = z.input<typeof submitReportInput>

/** Each person once: those with a disability, and the others as what was asked of them says. */
export function peopleIn(report: ReportDraft): PeopleCount[] {
  const { askedOfDisability: asked } = report
  const others: DisabilityStatus = asked === 'everybody' ? 'without' : 'not-stated'
  return Object.entries(report.people).flatMap(([key, people]) => {
    const [name, of, band = ''] = key.split('/')
    const [group, sex] = [populationGroups.find((one) => one === name), sexes.find((one) => one === of)]
    if (!group || !sex) return []
    const counted = asked === 'nobody' ? 0 : Math.min(people, report.withDisability[key] ?? 0)
    const parts = [
      { disability: 'with' as const, people: counted },
      { disability: others, people: people - counted },
    ]
    return parts.filter((part) => part.people > 0).map((part) => ({ group, sex, band, ...part }))
  })
}

/** The report as the office takes it; what is missing is left empty, which the contract refuses. */
export function asReportInput(
  report: ReportDraft,
  { id, callId }: { id: string; callId: string },
  items: readonly ItemBalance[],
): ReportInput {
  const { distributionId, happenedOn, households } = report
  return {
    ...{ id, callId, distributionId },
    happenedOn: happenedOn ?? '',
    households: households ?? Number.NaN,
    noShows: report.noShows ?? 0,
    extraPeople: report.extraPeople ?? 0,
    extraReason: report.extraReason,
    people: peopleIn(report),
    lines: itemsToReport(items).map(({ itemId }) => ({ itemId, ...figuresOf(report, itemId) })),
    incidents: report.incidents,
    signedBy: report.signedBy,
  }
}
