import type { office } from '../../../office/client.ts'

export type CaseWhole = Awaited<ReturnType<typeof office.consular.get>>
export type Person = CaseWhole['people'][number]
export type PersonDeed = Person['deeds'][number]
export type TravelDocument = CaseWhole['travelDocuments'][number]
export type ExitVisa = CaseWhole['exitVisas'][number]
export type CaseEventRow = CaseWhole['events'][number]

/** What is being written down on the page of a case; undefined while nothing is. */
export type OpenForm =
  | { form: 'consent' }
  | { form: 'event'; kind: 'counselled' | 'fear-of-return' | 'withdrawn' | 'consent-withdrawn' | 'closed' }
  | { form: 'request'; memberId?: string }
  | { form: 'issued'; documentId: string }
  | { form: 'received'; documentId: string }
  | { form: 'gone'; documentId: string; how: 'lost' | 'returned-to-embassy' }
  | { form: 'void'; events: readonly CaseEventRow[] }

export function nameOf(whole: CaseWhole, memberId: string): string {
  return whole.people.find((person) => person.id === memberId)?.displayName ?? ''
}

export function deedOf(person: Person, kind: string): PersonDeed | undefined {
  return person.deeds.find((deed) => deed.kind === kind)
}

export const mayNow = (person: Person, kind: string): boolean => deedOf(person, kind)?.allowed ?? false
