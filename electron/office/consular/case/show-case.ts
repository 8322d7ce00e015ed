import { dataOfRow } from '#db/queries/consular/case-event-row.ts'
import { listEventsOfCase, type ShownEventRow } from '#db/queries/consular/case-events.ts'
import { findCase, listFormerPersons } from '#db/queries/consular/cases.ts'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { derivePerson, type PersonFlag } from '#shared/domain/consular/derive-person.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { type Day, daysBetween } from '#shared/domain/dates.ts'
import { readBirth } from '#shared/domain/people/birth.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { ReadCall } from '../../context.ts'
import { displayName } from '../../people/display-name.ts'
import { findViolations } from '../event-violations.ts'
import { type UnknownRecord, unknownRecord } from '../search/find-people.ts'
import type { CaseWhole } from '../shapes.ts'
import { showExitVisas, showTravelDocuments } from '../show-papers.ts'
import { type PersonFile, readCaseFiles } from './case-file.ts'
import { deriveCaseStatus } from './case-status.ts'

type ShownPerson = CaseWhole['people'][number]

/** A case as its page shows it, derived from its events as of today; also one that everybody left. */
export async function showCase({ db, profile, today }: ReadCall, id: string): Promise<CaseWhole | UnknownRecord> {
  const head = await findCase(db, id)
  if (!head) return unknownRecord('id', id)
  const former = await listFormerPersons(db, id)
  const file = (await readCaseFiles(db, [id])).get(id) ?? { caseId: id, number: head.number, people: [] }
  // A case that everybody left is over: nothing is done in it any more, and it stays readable.
  const over = {
    head_id: '',
    members: 0,
    nationality: '',
    step: 'closed' as const,
    since: lastDay(former),
    flags: '[]',
  }
  const status = file.people.length > 0 ? deriveCaseStatus(file, profile, today).case : over
  const flags: PersonFlag[] = JSON.parse(status.flags)
  const first = file.people.find(({ person }) => person.id === status.head_id)?.person
  const ids = file.people.map(({ person }) => person.id)
  return {
    id,
    number: head.number,
    name: first ? displayName(first) : '',
    members: status.members,
    nationality: status.nationality,
    siteId: first?.site_id ?? null,
    registeredOn: head.registered_on,
    step: status.step,
    stepSince: status.since,
    daysInStep: daysBetween(status.since, today),
    flags,
    referralSource: head.referral_source,
    languages: head.languages,
    projectId: head.project_id,
    people: file.people.map((each) => showPerson(each, profile, today)),
    former: former.map((row) => ({
      ...{ id: row.person_id, displayName: displayName(row), leftOn: row.left_on ?? '' },
      forgotten: row.erasure_id !== null,
      ...{ caseId: row.case_id, caseNumber: row.case_number },
    })),
    events: showEvents(await listEventsOfCase(db, id, ids)),
    travelDocuments: await showTravelDocuments(db, file.people, today),
    exitVisas: await showExitVisas(db, file.people, today),
  }
}

function lastDay(former: readonly { left_on: Day | null }[]): Day {
  return former.reduce((last, { left_on: on }) => (on && on > last ? on : last), '')
}

function showPerson(file: PersonFile, profile: CountryProfile, today: Day): ShownPerson {
  const { person, events, vulnerabilities } = file
  const state = derivePerson(events, profile, today)
  return {
    id: person.id,
    version: person.version,
    forgotten: person.erasure_id !== null,
    familyName: person.family_name,
    givenNames: person.given_names,
    nameAsTold: person.name_as_told,
    nameArabic: person.name_arabic,
    sex: person.sex,
    birth: readBirth(person),
    nationality: person.nationality,
    phone: person.phone,
    siteId: person.site_id,
    address: person.address,
    disability: person.disability,
    relation: person.relation,
    vulnerabilities: [...vulnerabilities],
    displayName: displayName(person),
    step: state.step,
    stepSince: state.since,
    flags: state.flags,
    actions: person.erasure_id === null ? showActions(file, profile, today) : [],
  }
}

/** Everything that can happen to a person, with what speaks against it today; a registration happens once, elsewhere. */
function showActions(file: PersonFile, profile: CountryProfile, today: Day): ShownPerson['actions'] {
  return caseEventKinds
    .filter((kind) => !definitionOf(kind).opens)
    .map((kind) => {
      const reasons = findViolations(kind, file, profile, today)
      return { kind, allowed: reasons.length === 0, reasons: reasons.map((reason) => ({ ...reason })) }
    })
}

function showEvents(rows: readonly ShownEventRow[]): CaseWhole['events'] {
  const voidedBy = new Map(rows.map((row) => [row.voids_event_id, row.id]))
  return rows.map((row) => {
    const data = dataOfRow(row)
    return {
      id: row.id,
      kind: row.kind,
      personId: row.person_id,
      happenedOn: row.happened_on,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by_name,
      data: row.voids_event_id === null ? data : { ...data, voids: row.voids_event_id },
      voidedBy: voidedBy.get(row.id) ?? null,
      overrideReason: row.override_reason,
    }
  })
}
