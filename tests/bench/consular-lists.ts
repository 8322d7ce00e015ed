// Board, list and search of a consular desk with 20,000 people, on a real encrypted file:
// `node_modules/.bin/node tests/bench/consular-lists.ts [people]`.
import { v7 as newId } from 'uuid'
import { rowOfData } from '#db/queries/consular/case-event-row.ts'
import { addCaseEvents } from '#db/queries/consular/case-events.ts'
import { addCase, addMembers, addTravelDocument } from '#db/queries/consular/cases.ts'
import { addPersons, addVersions } from '#db/queries/people/persons.ts'
import { ownOffice } from '#db/queries/settings/own-office.ts'
import type { Tx } from '#db/schema.ts'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { listCases } from '#office/consular/case/list-cases.ts'
import { bringUpToDate, projectCases } from '#office/consular/case/project-cases.ts'
import { showBoard } from '#office/consular/case/show-board.ts'
import { listExitVisaEligibility } from '#office/consular/exit-visa/list-exit-visa-eligibility.ts'
import { searchPersons } from '#office/consular/search/search-persons.ts'
import type { ReadCall } from '#office/context.ts'
import { saveNameTokens } from '#office/people/name-tokens.ts'
import { versionRow } from '#office/people/person-version.ts'
import { loadProfile } from '#office/session/describe-office.ts'
import { type CaseEventKind, partEventData } from '#shared/domain/consular/case-events.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import { administrator, makeDatabase } from '#tests/support/office-file.ts'

const people = Number(process.argv[2] ?? 20_000)
const today: Day = '2026-11-22'
const family = 4
const given = ['Mohamed', 'Amadou', 'Fatoumata', 'Ibrahima', 'Aïssatou', 'Ousmane', 'Mariama', 'Abdoulaye', 'Khadija']
const surnames = ['Diallo', 'Bah', 'Camara', 'Traoré', 'Keita', 'Sow', 'Barry', 'Koné', 'Touré', 'Cissé', 'Sylla']
const nationalities = ['GIN', 'MLI', 'NGA', 'SEN', 'GMB', 'NER', 'SDN']

const office = await makeDatabase()
const profile = loadProfile('libya')
const embassy = newId()
await office.db
  .insertInto('party')
  .values({
    ...{ id: embassy, office_id: ownOffice, name_en: 'Embassy', name_fr: '', name_ar: '' },
    ...{ kind: 'embassy', country: '', status: 'active' },
  })
  .execute()

const cases = Math.ceil(people / family)
await timed(`register ${cases * family} people`, 1, () =>
  office.db.transaction().execute(async (tx) => {
    const ids: string[] = []
    for (let index = 0; index < cases; index++) ids.push(await addFamily(tx, index))
    await projectCases(tx, ids, profile, today)
  }),
)

const call: ReadCall = {
  db: office.db,
  now: office.clock.now(),
  today,
  profile,
  office: { id: 'o', name: 'Tripoli', code: 'TIP', country: 'libya', demo: false, timeZone: 'Africa/Tripoli' },
  by: {
    id: administrator.id,
    name: administrator.name,
    roles: ['consular-officer'],
    language: 'en',
    digits: 'latn',
    theme: 'auto',
    mustChangePassphrase: false,
  },
}
const anything = { offset: 0, limit: 200, steps: [], nationality: '', flags: [], text: '' }
await timed('board', 20, () => showBoard(call, { nationality: '' }))
await timed('list, first page', 20, () => listCases(call, anything))
await timed('list, 5,000 rows', 5, () => listCases(call, { ...anything, limit: 5000 }))
await timed('list by step and nationality', 20, () =>
  listCases(call, { ...anything, steps: ['document-received'], nationality: 'MLI' }),
)
await timed('list by flag', 20, () => listCases(call, { ...anything, flags: ['document-expiring'] }))
await timed('list by text', 20, () => listCases(call, { ...anything, text: 'mohamed' }))
for (const text of ['Mohamed Diallo', 'محمد', 'mo', 'VHR-TIP-2026-00077', 'X 00077']) {
  await timed(`search ${text}`, 20, () => searchPersons(call, { text, limit: 20 }))
}
const step = await timed('exit visa eligibility of all candidates', 3, () =>
  listExitVisaEligibility(call, { on: today, personIds: [], nationality: '' }),
)
if ('can' in step) process.stdout.write(`  ${step.can.length} can, ${step.cannot.length} cannot\n`)
await timed('bring up to date after 90 days', 1, () => bringUpToDate(office.db, profile, addDays(today, 90)))
await timed('check all', 1, () => checkCases(office.db, profile, addDays(today, 90)))
await office.remove()

async function timed<T>(what: string, runs: number, act: () => Promise<T>): Promise<T> {
  const times: number[] = []
  let outcome: T
  do {
    const start = performance.now()
    outcome = await act()
    times.push(performance.now() - start)
  } while (times.length < runs)
  times.sort((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)] ?? 0
  process.stdout.write(`${what}: ${median.toFixed(1)} ms, at worst ${(times.at(-1) ?? 0).toFixed(1)} ms\n`)
  return outcome
}

async function addFamily(tx: Tx, index: number): Promise<string> {
  const caseId = newId()
  const recorded = { recorded_at: '2026-11-01T08:00:00.000Z', recorded_by: administrator.id }
  const registered = addDays('2026-08-01', index % 90)
  await addCase(tx, {
    id: caseId,
    number: `VHR-TIP-2026-${String(index + 1).padStart(5, '0')}`,
    registered_on: registered,
    referral_source: 'self',
    languages: '',
    project_id: null,
    ...recorded,
  })
  const versions = Array.from({ length: family }, (_, ordinal) =>
    versionRow(
      {
        familyName: surnames[index % surnames.length] ?? '',
        givenNames: `${given[(index + ordinal) % given.length]} ${given[(index * 7 + ordinal * 3) % given.length]}`,
        ...{ nameAsTold: '', nameArabic: '', sex: 'male', birth: { known: 'day', on: '1996-03-14' }, phone: '' },
        ...{ nationality: nationalities[index % nationalities.length] ?? '', siteId: null, address: '' },
        ...{ vulnerabilities: [], disability: 'not-stated' },
      },
      { person_id: newId(), version: 1, source: 'told', reason: '', ...recorded },
    ),
  )
  const ids = versions.map((version) => version.person_id)
  await addPersons(tx, ids, recorded)
  await addVersions(tx, versions)
  await addMembers(
    tx,
    ids.map((person_id, ordinal) => ({
      ...{ case_id: caseId, person_id, ordinal, joined_on: registered, relation: ordinal === 0 ? 'head' : 'child' },
    })),
    recorded,
  )
  await saveNameTokens(tx, versions)
  for (const [ordinal, personId] of ids.entries()) {
    const documentId = newId()
    await addTravelDocument(tx, {
      id: documentId,
      person_id: personId,
      type: 'passport',
      issuer_id: embassy,
      ...recorded,
    })
    const expiresOn = addDays(today, (index * 13 + ordinal) % 400)
    const number = `X${String(index * family + ordinal).padStart(5, '0')}`
    const story: [CaseEventKind, object][] = [
      ['registered', {}],
      ['counselled', {}],
      ['consent-given', { kind: 'written', language: '', scopes: ['embassy', 'authority', 'airline'] }],
      ['travel-document-requested', { documentId, type: 'passport' }],
      ['travel-document-issued', { documentId, number, issuedOn: registered, expiresOn, mrz: '', mrzVerified: false }],
      ['travel-document-received', { documentId, custodian: 'Safe' }],
    ]
    const happened = story.slice(0, 1 + ((index + ordinal) % story.length))
    await addCaseEvents(
      tx,
      happened.map(([kind, data], order) => ({
        id: newId(),
        case_id: caseId,
        person_id: personId,
        kind,
        happened_on: addDays(registered, order),
        ...stored(kind, data),
        voids_event_id: null,
        override_reason: null,
        ...recorded,
      })),
    )
  }
  return caseId
}

function stored(kind: CaseEventKind, given: object) {
  const { data, words } = partEventData(kind, given)
  return { ...rowOfData(data), words: JSON.stringify(words) }
}
