import { v7 as newId } from 'uuid'
import type { OfficeClient } from '#office/context.ts'
import type { Reference } from '#office/demo/set-up-reference.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'

const given = ['Mohamed', 'Amadou', 'Fatoumata', 'Ibrahima', 'Aïssatou', 'Ousmane', 'Mariama', 'Abdoulaye', 'محمد']
const surnames = ['Diallo', 'Bah', 'Camara', 'Traoré', 'Keita', 'Sow', 'Barry', 'Koné', 'Touré', 'Cissé', 'Sylla']
const familySize = 5

/** People of one month on their way: registered, interviewed, with a document, and most of them gone. */
export interface CaseMonth {
  first: Day
  number: number
  families: number
}

/** Those of one month, who are of one country. */
export interface CasePeople {
  people: string[]
  nationality: string
}

/** Registers families and takes them to the document in hand; answers who can be requested for. */
export async function liveCasesMonth(
  office: OfficeClient,
  reference: Reference,
  month: CaseMonth,
): Promise<CasePeople> {
  const desk = office.consular
  const [nationality, embassyId] = Object.entries(reference.embassies)[month.number % 3] ?? ['MLI', '']
  const people: string[] = []
  for (let family = 0; family < month.families; family++) {
    const members = Array.from({ length: familySize }, (_, index) => ({
      ...{ id: newId(), familyName: surnames[(family + month.number) % surnames.length] ?? '', sex: 'male' as const },
      givenNames: `${given[(family + index) % given.length]} ${given[(family * 7 + index * 3) % given.length]}`,
      ...{ birth: { known: 'day' as const, on: `19${70 + ((family + index) % 29)}-03-14` }, nationality },
      relation: index === 0 ? ('head' as const) : ('sibling' as const),
    }))
    await desk.register({
      ...{ callId: newId(), id: newId(), registeredOn: month.first, counselledOn: month.first },
      ...{ referralSource: 'outreach', address: 'Gargaresh', members },
      consent: {
        kind: 'written',
        language: 'French',
        on: month.first,
        scopes: ['embassy', 'authority', 'airline'],
        people: members.map(({ id }) => ({ personId: id })),
      },
    })
    people.push(...members.map(({ id }) => id))
  }
  for (let start = 0; start < people.length; start += 200) {
    await desk.holdSession({
      ...{ callId: newId(), id: newId(), heldOn: addDays(month.first, 2), mode: 'online', embassyId, officers: 'Two' },
      results: people.slice(start, start + 200).map((personId) => ({ personId, result: 'verified' })),
    })
  }
  for (const [index, personId] of people.entries()) {
    const documentId = newId()
    const type = 'laissez-passer'
    await desk.requestDocument({
      ...{ callId: newId(), id: documentId, personId, type, embassyId, requestedOn: addDays(month.first, 3) },
    })
    await desk.recordDocumentIssued({
      ...{
        callId: newId(),
        documentId,
        number: `L${month.number * 10_000 + index}`,
        issuedOn: addDays(month.first, 6),
      },
      ...{ expiresOn: addDays(month.first, 360), mrzNotVerified: true },
    })
    await desk.recordDocumentReceived({
      ...{ callId: newId(), documentId, receivedOn: addDays(month.first, 8), custodian: 'Hana Saïd' },
    })
  }
  return { people, nationality }
}

/** Asks for exit visas of up to 170 people, who can all have one; answers the request. */
export async function requestVisas(office: OfficeClient, people: readonly string[], day: Day): Promise<string> {
  const id = newId()
  await office.consular.requestExitVisas({
    ...{ callId: newId(), id, authority: 'Passports Directorate', requestedOn: day, reference: 'PND/1' },
    personIds: [...people],
    apart: { reason: 'Up to 170 on one list' },
  })
  return id
}

/** All of a request are granted. */
export async function answerVisas(
  office: OfficeClient,
  requestId: string,
  people: readonly string[],
  day: Day,
): Promise<void> {
  await office.consular.answerExitVisas({
    ...{ callId: newId(), requestId, answeredOn: day },
    answers: people.map((personId) => ({ personId, answer: 'granted', validUntil: addDays(day, 45) })),
  })
}

/** They leave on flights of at most 200, but one in ten of them, who has withdrawn or waits. */
export async function departMonth(
  office: OfficeClient,
  { people, nationality }: CasePeople,
  departedOn: Day,
): Promise<void> {
  const leaving = people.filter((_, index) => index % 10 !== 0)
  for (let start = 0; start < leaving.length; start += 200) {
    await office.consular.recordDeparture({
      ...{ callId: newId(), id: newId(), departedOn, kind: 'charter', flight: `DM ${start}`, fromAirport: 'Mitiga' },
      ...{ destination: nationality, personIds: leaving.slice(start, start + 200) },
      apart: { reason: 'One of them waits' },
    })
  }
}
