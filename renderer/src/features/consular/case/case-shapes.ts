import type { PlainEventKind } from '#shared/domain/consular/case-events.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import type { office } from '../../../office/client.ts'

export type CaseWhole = Awaited<ReturnType<typeof office.consular.get>>
export type Person = CaseWhole['people'][number]
export type PersonAction = Person['actions'][number]
export type TravelDocument = CaseWhole['travelDocuments'][number]
export type ExitVisa = CaseWhole['exitVisas'][number]
export type Erasure = Awaited<ReturnType<typeof office.consular.erasures>>[number]
export type CaseEventRow = CaseWhole['events'][number]

/** What is being written down on the page of a case; undefined while nothing is. */
export type OpenForm =
  | { form: 'consent' }
  | { form: 'event'; kind: PlainEventKind }
  | { form: 'request'; personId?: string }
  | { form: 'issued'; documentId: string }
  | { form: 'received'; documentId: string }
  | { form: 'gone'; documentId: string; how: 'lost' | 'returned-to-embassy' }
  | { form: 'correct' | 'voidRegistration' | 'forget'; personId: string }
  | { form: 'addPerson' | 'move' | 'split' | 'join' }
  | { form: 'approveErasure' | 'declineErasure'; erasure: Erasure }
  | { form: 'void'; events: readonly CaseEventRow[] }

/** A person's name; of two with the same name in a family, with the year of birth. */
export function nameOf(whole: CaseWhole, personId: string): string {
  const person = whole.people.find((one) => one.id === personId)
  if (person) return toldApart(whole, person, (one) => one.displayName)
  return whole.former.find((one) => one.id === personId)?.displayName ?? ''
}

/** The given names, as one calls people of one family, told apart likewise. */
export const shortNameOf = (whole: CaseWhole, person: Person): string =>
  toldApart(whole, person, (one) => one.givenNames)

function toldApart({ people }: CaseWhole, person: Person, name: (one: Person) => string): string {
  const own = name(person)
  const isAlone = people.every((one) => one.id === person.id || name(one) !== own)
  return isAlone ? own : `${own} (${birthRange(person.birth).until.slice(0, 4)})`
}

export function actionOf(person: Person, kind: string): PersonAction | undefined {
  return person.actions.find((action) => action.kind === kind)
}

export const mayNow = (person: Person, kind: string): boolean => actionOf(person, kind)?.allowed ?? false
