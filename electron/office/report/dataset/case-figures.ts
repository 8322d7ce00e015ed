import { dataOfRow } from '#db/queries/consular/case-event-row.ts'
import { type CaseHistoryRow, countQuiet, listCaseHistory, readNationalities } from '#db/queries/report/case-history.ts'
import type { MonthCut } from '#db/queries/report/month-figures.ts'
import type { Reader } from '#db/schema.ts'
import { type CaseEvent, definitionOf, storedEvent } from '#shared/domain/consular/case-events.ts'
import {
  type AgeingBand,
  activeSteps,
  ageingOf,
  type CaseStep,
  derivePerson,
} from '#shared/domain/consular/derive-person.ts'
import { addDays, daysBetween } from '#shared/domain/dates.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { type CaseConcept, caseConcepts, type MonthDataset } from '#shared/domain/report/v1/month.ts'

type CaseFigures = Pick<MonthDataset, 'caseSteps' | 'caseEvents' | 'people'>

interface Member {
  nationality: string
  events: CaseEvent[]
}

/**
 * C-1 and C-2: people under way by step at the month's end, and what happened to people in the month. Of whom nothing was
 * written down since the month began, the step is the one that the lists show; of everybody else it is derived.
 */
export async function caseFigures(db: Reader, cut: MonthCut, profile: CountryProfile): Promise<CaseFigures> {
  const history = byPerson(await listCaseHistory(db, cut))
  const nationalities = await readNationalities(db, [...history.keys()])
  const members = [...history].map(([id, events]) => ({ nationality: nationalities.get(id) ?? '', events }))
  const before = addDays(cut.from, -1)
  const steps = new Map<string, MonthDataset['caseSteps'][number]>()
  const people = { opening: 0, registered: 0, left: 0, closing: 0 }
  const add = (step: CaseStep, nationality: string, ageing: AgeingBand, count: number) => {
    const key = `${String(activeSteps.indexOf(step)).padStart(2, '0')} ${nationality}`
    const row = steps.get(key) ?? { step, nationality, people: 0, ageing: { to30: 0, to60: 0, to90: 0, over90: 0 } }
    row.people += count
    row.ageing[ageingColumns[ageing]] += count
    steps.set(key, row)
  }
  for (const quiet of await countQuiet(db, cut, activeSteps)) {
    people.opening += quiet.people
    people.closing += quiet.people
    add(quiet.step, quiet.nationality, ageingOf(daysBetween(quiet.since, cut.until)), quiet.people)
  }
  for (const { nationality, events } of members) {
    const known = events.some((event) => event.kind === 'registered' && !event.voided && event.happenedOn < cut.from)
    const wasActive = known && isActive(derivePerson(events, profile, before).step)
    const now = derivePerson(events, profile, cut.until)
    const active = now.facts.registeredOn !== null && isActive(now.step)
    const registered = happened(events, cut).filter((event) => event.kind === 'registered').length
    people.opening += Number(wasActive)
    people.registered += registered
    people.closing += Number(active)
    const wasUnderWay = wasActive || registered > 0
    if (wasUnderWay !== active) people.left += wasUnderWay ? 1 : -1
    if (active) add(now.step, nationality, now.ageing, 1)
  }
  return {
    caseSteps: [...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    caseEvents: countConcepts(members, cut),
    people,
  }
}

const ageingColumns = { '0-30': 'to30', '31-60': 'to60', '61-90': 'to90', '>90': 'over90' } as const satisfies Record<
  AgeingBand,
  string
>

function conceptsOf({ kind, data }: CaseEvent): readonly CaseConcept[] {
  const { counts = [] } = definitionOf(kind)
  return typeof counts === 'function' ? counts(data) : counts
}

function countConcepts(members: readonly Member[], cut: MonthCut): MonthDataset['caseEvents'] {
  const counts = Object.fromEntries(caseConcepts.map((concept) => [concept, 0])) as MonthDataset['caseEvents']
  for (const { events } of members) {
    for (const concept of happened(events, cut).flatMap(conceptsOf)) counts[concept] += 1
  }
  return counts
}

function happened(events: readonly CaseEvent[], cut: MonthCut): CaseEvent[] {
  return events.filter((event) => !event.voided && event.happenedOn >= cut.from && event.happenedOn <= cut.until)
}

function isActive(step: (typeof activeSteps)[number]): boolean {
  return activeSteps.includes(step)
}

function byPerson(rows: readonly CaseHistoryRow[]): Map<string, CaseEvent[]> {
  const people = new Map<string, CaseEvent[]>()
  for (const row of rows) {
    const events = people.get(row.person_id) ?? []
    people.set(row.person_id, events)
    const stored = { id: row.id, happenedOn: row.happened_on, recordedAt: row.recorded_at }
    events.push(storedEvent({ ...stored, kind: row.kind, data: dataOfRow(row), voided: row.voided_by !== null }))
  }
  return people
}
