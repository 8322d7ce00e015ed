import type { CaseWhole, OpenForm } from './case-shapes.ts'
import { canBeIssued, canBeReceived } from './plan-actions.ts'

export interface Mend {
  /** What is missing, from the place where it was missed. */
  mend?: string | undefined
  member?: string | undefined
}

/** The form that an address names, such as what mends what an exit visa batch found missing, if it can be filled in now. */
export function formToMend(whole: CaseWhole, mend?: string, personId?: string): OpenForm | undefined {
  const own = whole.travelDocuments.filter((document) => document.personId === personId)
  switch (mend) {
    case 'consent':
      return { form: 'consent' }
    case 'request':
      return { form: 'request', ...(personId ? { personId } : {}) }
    case 'issue': {
      const document = own.find(canBeIssued)
      return document && { form: 'issued', documentId: document.id }
    }
    case 'receive': {
      const document = own.find(canBeReceived)
      return document && { form: 'received', documentId: document.id }
    }
    case 'correct':
    case 'voidRegistration':
    case 'forget':
      return personId ? { form: mend, personId } : undefined
    case 'addPerson':
    case 'move':
    case 'split':
    case 'join':
      return { form: mend }
    default:
      return undefined
  }
}
