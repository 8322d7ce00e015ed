import type { PopulationGroup, Sex } from './population.ts'

/** What became of one item at a distribution, in its unit. */
export interface ReconciliationLine {
  itemId: string
  arrived: number
  distributed: number
  returned: number
  lost: number
  damaged: number
  /** What the ledger says the waybills brought to the site; left out where it is not known. */
  delivered?: number
}

/** People reached of one group, sex and age band of the country profile. */
export interface PeopleCount {
  group: PopulationGroup
  sex: Sex
  band: string
  people: number
}

export interface DistributionReport {
  lines: readonly ReconciliationLine[]
  people: readonly PeopleCount[]
  households: number
  /** How many people the plan listed; null for an anonymous distribution without a list. */
  listedPeople: number | null
  /** People helped beyond the list, and why. */
  extraPeople: number
  extraReason: string | null
  submittedBy: string
}

/** Something that keeps a report from being verified. */
export interface ReportProblem {
  rule: 'DIS-19' | 'DIS-21' | 'REF-14'
  code:
    | 'NO_LINES'
    | 'NOT_A_COUNT'
    | 'DOES_NOT_BALANCE'
    | 'ARRIVED_IS_NOT_DELIVERED'
    | 'NOBODY_COUNTED'
    | 'MORE_HOUSEHOLDS_THAN_PEOPLE'
    | 'MORE_PEOPLE_THAN_LISTED'
    | 'EXTRAS_WITHOUT_REASON'
    | 'SAME_PERSON'
  /** The item meant, for DIS-19. */
  itemId?: string
  /** Units not accounted for (positive) or too many (negative), or people above the list. */
  difference?: number
}

/**
 * DIS-19: arrived − distributed − returned − lost − damaged of one item. Zero when it balances; positive: so many units
 * are not accounted for; negative: more was accounted for than arrived.
 */
export function balanceOf(line: ReconciliationLine): number {
  return line.arrived - line.distributed - line.returned - line.lost - line.damaged
}

/** People counted in a report, all groups, sexes and bands together. */
export function peopleReached(people: readonly PeopleCount[]): number {
  return people.reduce((total, each) => total + each.people, 0)
}

/**
 * Everything that keeps a report from being verified by a person; empty when it may be. DIS-19: every item balances,
 * and what arrived is what was delivered. DIS-21: no more people than listed plus documented extras. REF-14: who
 * submitted it does not verify it.
 */
export function mayVerify(report: DistributionReport, verifiedBy: string): ReportProblem[] {
  const problems = [...report.lines.flatMap(checkLine), ...checkPeople(report)]
  if (report.lines.length === 0) problems.push({ rule: 'DIS-19', code: 'NO_LINES' })
  if (report.submittedBy === verifiedBy) problems.push({ rule: 'REF-14', code: 'SAME_PERSON' })
  return problems
}

function checkLine(line: ReconciliationLine): ReportProblem[] {
  const { itemId } = line
  const counts = [line.arrived, line.distributed, line.returned, line.lost, line.damaged, line.delivered ?? 0]
  if (!counts.every(isCount)) return [{ rule: 'DIS-19', code: 'NOT_A_COUNT', itemId }]
  const problems: ReportProblem[] = []
  const difference = balanceOf(line)
  if (difference !== 0) problems.push({ rule: 'DIS-19', code: 'DOES_NOT_BALANCE', itemId, difference })
  if (line.delivered !== undefined && line.delivered !== line.arrived) {
    const undelivered = line.delivered - line.arrived
    problems.push({ rule: 'DIS-19', code: 'ARRIVED_IS_NOT_DELIVERED', itemId, difference: undelivered })
  }
  return problems
}

function checkPeople(report: DistributionReport): ReportProblem[] {
  const counts = [...report.people.map((each) => each.people), report.households, report.extraPeople]
  if (!counts.every(isCount)) return [{ rule: 'DIS-21', code: 'NOT_A_COUNT' }]
  const problems: ReportProblem[] = []
  const reached = peopleReached(report.people)
  const gaveSomething = report.lines.some((line) => line.distributed > 0)
  if (gaveSomething && reached === 0) problems.push({ rule: 'DIS-21', code: 'NOBODY_COUNTED' })
  if (report.households > reached) problems.push({ rule: 'DIS-21', code: 'MORE_HOUSEHOLDS_THAN_PEOPLE' })
  if (report.listedPeople !== null) {
    const difference = reached - report.listedPeople - report.extraPeople
    if (difference > 0) problems.push({ rule: 'DIS-21', code: 'MORE_PEOPLE_THAN_LISTED', difference })
  }
  if (report.extraPeople > 0 && !report.extraReason?.trim()) {
    problems.push({ rule: 'DIS-21', code: 'EXTRAS_WITHOUT_REASON' })
  }
  return problems
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}
