import type { DisabilityStatus, PopulationGroup, Sex } from '../people/population.ts'

/** What became of one item at a distribution, in its unit: the ledger's figures and the report's. */
export interface ReconciliationLine {
  itemId: string
  /** From the ledger: still on a waybill to the site, brought to the site, taken back by goods received notes. */
  inTransit: number
  arrived: number
  returnedByReceipt: number
  /** From the report. */
  distributed: number
  returned: number
  lost: number
  damaged: number
}

/** People reached of one population group, sex, age band of the country profile and disability. */
export interface PeopleCount {
  group: PopulationGroup
  sex: Sex
  band: string
  disability: DisabilityStatus
  people: number
}

/** Something that keeps a report from being verified. */
export interface ReportProblem {
  rule: 'DIS-19' | 'DIS-20' | 'REF-14'
  code: 'NO_LINES' | 'NOT_A_COUNT' | 'NOT_BALANCED' | 'GOODS_ON_THE_WAY' | 'RETURN_MISSING' | 'SAME_PERSON'
  /** The item meant; absent for NO_LINES and SAME_PERSON. */
  itemId?: string
  /** Units not accounted for (negative: too many), on the way, or returned without a goods received note. */
  difference?: number
}

/**
 * DIS-19: arrived − distributed − returned − lost − damaged of one item. Zero when it balances; positive: so many units
 * are not accounted for; negative: more was accounted for than arrived.
 */
export function balanceOf(
  line: Pick<ReconciliationLine, 'arrived' | 'distributed' | 'returned' | 'lost' | 'damaged'>,
): number {
  return line.arrived - line.distributed - line.returned - line.lost - line.damaged
}

/**
 * Everything that keeps a report from being verified by a person; empty when it may be. DIS-19: every item balances and
 * nothing is still on its way to the site. DIS-20: what the report says came back is in goods received notes. REF-14:
 * who submitted it does not verify it.
 */
export function mayVerify(
  report: { lines: readonly ReconciliationLine[]; submittedBy: string },
  verifiedBy: string,
): ReportProblem[] {
  const problems = report.lines.flatMap(checkLine)
  if (report.lines.length === 0) problems.push({ rule: 'DIS-19', code: 'NO_LINES' })
  if (report.submittedBy === verifiedBy) problems.push({ rule: 'REF-14', code: 'SAME_PERSON' })
  return problems
}

function checkLine(line: ReconciliationLine): ReportProblem[] {
  const { itemId, ...counts } = line
  if (!Object.values(counts).every(isCount)) return [{ rule: 'DIS-19', code: 'NOT_A_COUNT', itemId }]
  const problems: ReportProblem[] = []
  const difference = balanceOf(line)
  if (difference !== 0) problems.push({ rule: 'DIS-19', code: 'NOT_BALANCED', itemId, difference })
  if (line.inTransit > 0) {
    problems.push({ rule: 'DIS-19', code: 'GOODS_ON_THE_WAY', itemId, difference: line.inTransit })
  }
  const unreceived = line.returned - line.returnedByReceipt
  if (unreceived !== 0) problems.push({ rule: 'DIS-20', code: 'RETURN_MISSING', itemId, difference: unreceived })
  return problems
}

/** People counted in a report, all groups, sexes and bands together. */
export function peopleReached(people: readonly PeopleCount[]): number {
  return people.reduce((total, each) => total + each.people, 0)
}

/** Something odd about the people counted. */
export interface PeopleProblem {
  rule: 'DIS-21'
  code:
    | 'NOT_A_COUNT'
    | 'COUNTED_TWICE'
    | 'NOBODY_COUNTED'
    | 'MORE_HOUSEHOLDS_THAN_PEOPLE'
    | 'MORE_PEOPLE_THAN_LISTED'
    | 'EXTRAS_WITHOUT_REASON'
  difference?: number
}

/**
 * DIS-21: no more people than listed plus documented extras (`listed` null: an anonymous distribution without a list),
 * one figure for each group, sex, band and disability, somebody, and no more households than people.
 */
export function checkPeople(
  people: readonly PeopleCount[],
  households: number,
  list: { listed: number | null; extras: number; extrasReason: string },
): PeopleProblem[] {
  if (![...people.map((each) => each.people), households, list.extras].every(isCount)) {
    return [{ rule: 'DIS-21', code: 'NOT_A_COUNT' }]
  }
  const problems: PeopleProblem[] = []
  const kinds = new Set(people.map((each) => `${each.group}/${each.sex}/${each.band}/${each.disability}`))
  if (kinds.size < people.length) problems.push({ rule: 'DIS-21', code: 'COUNTED_TWICE' })
  const reached = peopleReached(people)
  if (reached === 0) problems.push({ rule: 'DIS-21', code: 'NOBODY_COUNTED' })
  if (households > reached) problems.push({ rule: 'DIS-21', code: 'MORE_HOUSEHOLDS_THAN_PEOPLE' })
  const difference = list.listed === null ? 0 : reached - list.listed - list.extras
  if (difference > 0) problems.push({ rule: 'DIS-21', code: 'MORE_PEOPLE_THAN_LISTED', difference })
  if (list.extras > 0 && list.extrasReason.trim() === '') {
    problems.push({ rule: 'DIS-21', code: 'EXTRAS_WITHOUT_REASON' })
  }
  return problems
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0
}
