import { findCase } from '#db/queries/consular/cases.ts'
import type { Reader } from '#db/schema.ts'
import { caseEventKinds } from '#shared/domain/consular/case-events.ts'
import type { Vulnerability } from '#shared/domain/consular/consular-terms.ts'
import { derivePerson, type PersonFlag } from '#shared/domain/consular/derive-person.ts'
import { type Day, daysBetween } from '#shared/domain/dates.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import type { Caller } from '../../context.ts'
import { findViolations } from '../event-violations.ts'
import { type UnknownRecord, unknownRecord } from '../search/find-people.ts'
import type { CaseWhole } from '../shapes.ts'
import { showExitVisas, showTravelDocuments } from '../show-papers.ts'
import { type CaseFile, type PersonFile, readCaseFiles } from './case-file.ts'
import { deriveCaseStatus } from './case-status.ts'
import { displayName } from './display-name.ts'

/** A case as its page shows it, derived from its events as of today. */
export async function showCase(
  db: Reader,
  id: string,
  { profile, today }: Pick<Caller, 'profile' | 'today'>,
): Promise<CaseWhole | UnknownRecord> {
  const head = await findCase(db, id)
  const file = (await readCaseFiles(db, [id])).get(id)
  if (!head || !file) return unknownRecord('id', id)
  const status = deriveCaseStatus(file, profile, today).case
  const flags: PersonFlag[] = JSON.parse(status.flags)
  return {
    id,
    number: head.number,
    name: status.name,
    members: status.members,
    nationality: status.nationality,
    siteId: head.site_id,
    registeredOn: head.registered_on,
    step: status.step,
    stepSince: status.since,
    daysInStep: daysBetween(status.since, today),
    flags,
    urbanAddress: head.urban_address,
    phone: head.phone,
    referralSource: head.referral_source,
    languages: head.languages,
    projectId: head.project_id,
    people: file.members.map((each) => showPerson(each, profile, today)),
    events: showEvents(file),
    travelDocuments: await showTravelDocuments(db, file.members, today),
    exitVisas: await showExitVisas(db, file.members, today),
  }
}

function showPerson(file: PersonFile, profile: CountryProfile, today: Day): CaseWhole['people'][number] {
  const { member, events } = file
  const state = derivePerson(events, profile, today)
  const vulnerabilities: Vulnerability[] = JSON.parse(member.vulnerabilities)
  return {
    id: member.id,
    familyName: member.family_name,
    givenNames: member.given_names,
    nameAsTold: member.name_as_told,
    nameArabic: member.name_arabic,
    sex: member.sex,
    birthDate: member.birth_date,
    birthEstimated: member.birth_estimated === 1,
    nationality: member.nationality,
    relation: member.relation,
    vulnerabilities,
    displayName: displayName(member),
    step: state.step,
    stepSince: state.since,
    flags: state.flags,
    actions: showActions(file, profile, today),
  }
}

/** Everything that can happen to a person, with what speaks against it today; a registration happens once, elsewhere. */
function showActions(file: PersonFile, profile: CountryProfile, today: Day): CaseWhole['people'][number]['actions'] {
  return caseEventKinds
    .filter((kind) => kind !== 'registered')
    .map((kind) => {
      const reasons = findViolations(kind, file, profile, today)
      return { kind, allowed: reasons.length === 0, reasons: reasons.map((reason) => ({ ...reason })) }
    })
}

function showEvents(file: CaseFile): CaseWhole['events'] {
  const voidedBy = new Map(file.rows.map((row) => [row.voids_event_id, row.id]))
  return file.rows.map((row) => {
    const data: Record<string, unknown> = JSON.parse(row.data)
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
