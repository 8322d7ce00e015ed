import { createRouterClient, type ORPCError, type RouterClient } from '@orpc/server'
import { v7 as newId } from 'uuid'
import { ownOffice } from '#db/queries/settings/own-office.ts'
import { consularRouter } from '#office/consular/router.ts'
import { listRouter } from '#office/list/router.ts'
import { newOfficeProcess } from '#office/office-process.ts'
import { loadProfile } from '#office/session/describe-office.ts'
import type { Vault } from '#office/session/vault.ts'
import { mayBeChild } from '#shared/domain/consular/family-member.ts'
import type { Day } from '#shared/domain/dates.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import type { Role } from '#shared/domain/permissions.ts'
import type { CountryProfile } from '#shared/domain/reference/country-profile.ts'
import { administrator, makeDatabase, type TestDatabase } from '#tests/support/office-file.ts'

export type ConsularClient = RouterClient<typeof consularRouter>
type ListClient = RouterClient<typeof listRouter>
type TravelDocument = Awaited<ReturnType<ConsularClient['get']>>['travelDocuments'][number]
type RegisterInput = Parameters<ConsularClient['register']>[0]
type PersonInput = RegisterInput['members'][number]
/** A consent without saying of whom: of everybody who can give one, the first adult for the children. */
type FamilyConsent = Omit<NonNullable<RegisterInput['consent']>, 'people'>
type Registering = Omit<RegisterInput, 'consent'> & { consent: FamilyConsent | null }

export const consentScopes = ['embassy', 'authority', 'airline'] as const
export const writtenConsent = {
  kind: 'written',
  language: 'French',
  on: '2026-09-02',
  scopes: [...consentScopes],
} as const

/** A real encrypted file with an embassy and a detention centre, asked through the router's own middleware. */
export interface ConsularOffice extends TestDatabase {
  profile: CountryProfile
  embassy: string
  otherEmbassy: string
  site: string
  /** The consular desk. */
  desk: ConsularClient
  /** The lists that the desk reads. */
  lists: ListClient
  /** Someone at the desk who is also a manager and may override. */
  head: ConsularClient
  as(...roles: Role[]): ConsularClient
  /** A manager who is another person than all the others. */
  another: ConsularClient
  /** A second person at the desk. */
  colleague: ConsularClient
  /** One person registered, counselled and with written consent on 1 and 2 September 2026. */
  register(name?: string, more?: Partial<Registering>): Promise<{ caseId: string; personId: string; number: string }>
  /** A consent of everybody of a case who can give one now. */
  consent(caseId: string, consent?: Partial<FamilyConsent>): Promise<unknown>
  /** A positive session result on 10 September. */
  verify(personId: string): Promise<void>
  /** A passport asked for on 12 September. */
  ask(personId: string): Promise<string>
  /** Asked for, issued on 20 September. */
  issue(personId: string, expiresOn?: Day, number?: string): Promise<string>
  /** A travel document as it is after something was written down of it. */
  documentAfter(done: Promise<{ id: string }>): Promise<TravelDocument>
  /** Verified, issued, received on 25 September: ready for an exit visa. */
  ready(personId: string, expiresOn?: Day): Promise<string>
}

export async function openConsularOffice(): Promise<ConsularOffice> {
  const database = await makeDatabase()
  const profile = loadProfile('libya')
  const places = { embassy: newId(), otherEmbassy: newId(), site: newId() }
  await addPlaces(database, places)
  const as = (...roles: Role[]) => signIn(administrator, roles)
  const signIn = (who: { id: string; name: string }, roles: Role[]): ConsularClient =>
    createRouterClient(consularRouter, { context: { running: processOf(who, roles) }, path: ['consular'] })
  const processOf = (who: { id: string; name: string }, roles: Role[]) => {
    const running = newOfficeProcess({
      vaultOptions: { clock: database.clock },
      programVersion: 'test',
      log: (message, detail) => process.stderr.write(`${message} ${String(detail)}\n`),
    })
    running.open = {
      get vault(): Vault {
        throw new Error('The desk never touches the keys')
      },
      database,
      record: { id: 'o', name: 'Tripoli', code: 'TIP', country: 'libya', demo: false, timeZone: profile.timeZone },
      profile,
      user: {
        id: who.id,
        name: who.name,
        roles,
        language: 'en',
        digits: 'latn',
        theme: 'auto',
        mustChangePassphrase: false,
      },
    }
    return running
  }
  const desk = as('consular-officer')
  const other = { id: newId(), name: 'Nadia Another' }
  await database.db
    .insertInto('office_user')
    .values({
      ...{
        id: other.id,
        office_id: ownOffice,
        display_name: other.name,
        status: 'active',
        must_change: 0,
        created_at: 't',
      },
      ...{ created_by: administrator.id, suspended_at: null },
    })
    .execute()
  const another = signIn(other, ['manager'])
  const colleague = signIn(other, ['consular-officer'])
  const steps = deskSteps(desk, places.embassy)
  const documentAfter: ConsularOffice['documentAfter'] = async (done) => {
    const { id } = await done
    const { case_id } = await database.db
      .selectFrom('travel_document')
      .innerJoin('case_member', 'case_member.person_id', 'travel_document.person_id')
      .select('case_member.case_id')
      .where('travel_document.id', '=', id)
      .where('case_member.left_on', 'is', null)
      .executeTakeFirstOrThrow()
    const document = (await desk.get({ id: case_id })).travelDocuments.find((each) => each.id === id)
    if (!document) throw new Error(`The case does not show document ${id}`)
    return document
  }
  return {
    ...database,
    ...places,
    profile,
    desk,
    lists: createRouterClient(listRouter, {
      ...{ context: { running: processOf(administrator, ['consular-officer']) }, path: ['list'] },
    }),
    head: as('consular-officer', 'manager'),
    as,
    documentAfter,
    another,
    colleague,
    ...steps,
  }
}

/** A member's input; the name's last word is the family name. */
export function person(name: string, more: Partial<PersonInput> = {}): PersonInput {
  const words = name.split(' ')
  return {
    id: newId(),
    familyName: words.at(-1) ?? '',
    givenNames: words.slice(0, -1).join(' '),
    sex: 'male',
    birth: { known: 'day', on: '1996-03-14' },
    nationality: 'GIN',
    relation: 'head',
    ...more,
  }
}

/** What a call was refused with; the test ends when it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  const outcome = await call.then(
    () => undefined,
    (error: ORPCError<string, unknown>) => error,
  )
  if (!outcome) throw new Error('It was not refused')
  if (typeof outcome.code !== 'string') throw outcome
  return { code: outcome.code, data: outcome.data }
}

/** The codes of the reasons for which people were refused, and their rules. */
export async function reasonsOf(call: Promise<unknown>): Promise<{ rule: string; code: string }[]> {
  const { code, data } = await refusalOf(call)
  if (code !== 'NOT_ALLOWED_NOW') throw new Error(`Refused with ${code}`)
  const { people } = data as { people: { reasons: { rule: string; code: string }[] }[] }
  return people.flatMap((each) => each.reasons.map(({ rule, code: reason }) => ({ rule, code: reason })))
}

const usualConsent: FamilyConsent = { ...writtenConsent, scopes: [...consentScopes] }

/** Everybody of a family, the first adult as the guardian of the children. */
function consenting(members: readonly Pick<PersonInput, 'id' | 'birth' | 'relation'>[]) {
  const isChild = ({ birth }: Pick<PersonInput, 'birth'>) =>
    mayBeChild({ bornUntil: birthRange(birth).until }, '2026-09-02')
  const isRelated = ({ relation }: Pick<PersonInput, 'relation'>) => relation !== 'not-related'
  const guardianId = members.find((member) => !isChild(member) && isRelated(member))?.id ?? null
  return members.map((member) => ({
    personId: member.id,
    guardianId: isChild(member) && isRelated(member) ? guardianId : null,
  }))
}

function deskSteps(desk: ConsularClient, embassy: string) {
  let numbers = 0
  const register: ConsularOffice['register'] = async (name = 'Amadou Diallo', more = {}) => {
    const member = person(name)
    const members = more.members ?? [member]
    const consent = more.consent === undefined ? usualConsent : more.consent
    const caseId = newId()
    const { number } = await desk.register({
      callId: newId(),
      id: caseId,
      registeredOn: '2026-09-01',
      referralSource: 'outreach',
      counselledOn: '2026-09-01',
      ...more,
      members,
      consent: consent && { ...consent, people: consenting(members) },
    })
    return { caseId, personId: more.members?.[0]?.id ?? member.id, number }
  }
  const consent: ConsularOffice['consent'] = async (caseId, more = {}) => {
    const { people } = await desk.get({ id: caseId })
    const may = people.filter(({ actions }) => actions.find(({ kind }) => kind === 'consent-given')?.allowed)
    const given = may.length > 0 ? may : people
    return desk.giveConsent({
      ...{ callId: newId(), caseId },
      consent: {
        ...usualConsent,
        ...more,
        people: consenting(people).filter(({ personId }) => given.some(({ id }) => id === personId)),
      },
    })
  }
  const verify = async (personId: string) => {
    await desk.holdSession({
      callId: newId(),
      id: newId(),
      heldOn: '2026-09-10',
      mode: 'in-embassy',
      embassyId: embassy,
      results: [{ personId, result: 'verified' }],
    })
  }
  const ask = async (personId: string) => {
    const id = newId()
    const type = 'passport' as const
    await desk.requestDocument({ callId: newId(), id, personId, type, embassyId: embassy, requestedOn: '2026-09-12' })
    return id
  }
  const issue = async (personId: string, expiresOn: Day = '2031-09-19', number = `O${++numbers}00017`) => {
    const documentId = await ask(personId)
    await desk.recordDocumentIssued({ callId: newId(), documentId, number, issuedOn: '2026-09-20', expiresOn })
    return documentId
  }
  const ready = async (personId: string, expiresOn?: Day) => {
    await verify(personId)
    const documentId = await issue(personId, expiresOn)
    await desk.recordDocumentReceived({ callId: newId(), documentId, receivedOn: '2026-09-25', custodian: 'Safe 2' })
    return documentId
  }
  return { register, consent, verify, ask, issue, ready }
}

async function addPlaces(
  { db }: TestDatabase,
  places: Pick<ConsularOffice, 'embassy' | 'otherEmbassy' | 'site'>,
): Promise<void> {
  const names = { name_fr: '', name_ar: '' }
  const embassy = { ...names, office_id: ownOffice, kind: 'embassy' as const, status: 'active' as const }
  await db
    .insertInto('party')
    .values([
      { ...embassy, id: places.embassy, name_en: 'Embassy of Guinea', country: 'GIN' },
      { ...embassy, id: places.otherEmbassy, name_en: 'Embassy of Mali', country: 'MLI' },
    ])
    .execute()
  await db
    .insertInto('site')
    .values({
      ...names,
      id: places.site,
      office_id: ownOffice,
      name_en: 'Centre at the coast',
      type: 'detention-centre',
      pcode: null,
      sensitive: 1,
      status: 'open',
    })
    .execute()
}
