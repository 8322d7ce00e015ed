import type { DocumentState } from '../../consular-terms.ts'
import type { DocumentFacts, FactsDraft, PersonFacts } from '../../facts.ts'
import type { About } from '../define-case-event.ts'

/** Whether a document in one of some states is the one that is meant, or any when none is named. */
export function hasDocument(facts: PersonFacts, { documentId }: About, ...states: DocumentState[]): boolean {
  return facts.documents.some((each) => states.includes(each.state) && isMeant(each.documentId, documentId))
}

/** Whether an id is the one that is meant, or any when none is named. */
export function isMeant(id: string, meant: string | undefined): boolean {
  return meant === undefined || id === meant
}

/** The document of an event if its life allows the change; the life of a document goes one way (VHR-16). */
export function documentIn(
  facts: FactsDraft,
  documentId: string,
  states: readonly DocumentState[],
): DocumentFacts | undefined {
  const document = facts.documents.get(documentId)
  return document && states.includes(document.state) ? document : undefined
}
