import type { CaseWhole, OpenForm } from '../case/case-shapes.ts'
import { AddPersonForm } from '../person/add-person-form.tsx'
import { ApproveForm } from '../person/approve-form.tsx'
import { CorrectForm } from '../person/correct-form.tsx'
import { DeclineForm } from '../person/decline-form.tsx'
import { ForgetForm } from '../person/forget-form.tsx'
import { JoinForm } from '../person/join-form.tsx'
import { MoveForm } from '../person/move-form.tsx'
import { SplitForm } from '../person/split-form.tsx'
import { VoidRegistrationForm } from '../person/void-registration-form.tsx'
import { ConsentForm } from './consent-form.tsx'
import { EventForm } from './event-form.tsx'
import { IssuedForm } from './issued-form.tsx'
import { LostOrReturnedForm } from './lost-or-returned-form.tsx'
import { ReceivedForm } from './received-form.tsx'
import { RequestDocumentForm } from './request-document-form.tsx'
import { VoidForm } from './void-form.tsx'

interface CaseFormsProps {
  open: OpenForm
  whole: CaseWhole
  onClose: () => void
}

/** The one form that is open on the page of a case. */
export function CaseForms({ open, whole, onClose }: CaseFormsProps) {
  const shared = { whole, onClose }
  switch (open.form) {
    case 'consent':
      return <ConsentForm {...shared} />
    case 'event':
      return <EventForm {...shared} kind={open.kind} />
    case 'request':
      return <RequestDocumentForm {...shared} {...(open.personId ? { personId: open.personId } : {})} />
    case 'issued':
      return <IssuedForm {...shared} documentId={open.documentId} />
    case 'received':
      return <ReceivedForm {...shared} documentId={open.documentId} />
    case 'gone':
      return <LostOrReturnedForm {...shared} documentId={open.documentId} how={open.how} />
    case 'correct': {
      const person = whole.people.find((one) => one.id === open.personId)
      return person ? <CorrectForm {...shared} person={person} /> : null
    }
    case 'voidRegistration': {
      const person = whole.people.find((one) => one.id === open.personId)
      return person ? <VoidRegistrationForm person={person} onClose={onClose} /> : null
    }
    case 'forget': {
      const person = [...whole.people, ...whole.former].find((one) => one.id === open.personId)
      return person ? <ForgetForm person={person} onClose={onClose} /> : null
    }
    case 'approveErasure':
      return <ApproveForm erasure={open.erasure} onClose={onClose} />
    case 'declineErasure':
      return <DeclineForm erasure={open.erasure} onClose={onClose} />
    case 'addPerson':
      return <AddPersonForm {...shared} />
    case 'move':
      return <MoveForm {...shared} />
    case 'split':
      return <SplitForm {...shared} />
    case 'join':
      return <JoinForm {...shared} />
    case 'void':
      return <VoidForm {...shared} events={open.events} />
  }
}
