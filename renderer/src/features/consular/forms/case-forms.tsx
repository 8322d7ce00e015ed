import type { CaseWhole, OpenForm } from '../case/case-shapes.ts'
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
    case 'void':
      return <VoidForm {...shared} events={open.events} />
  }
}
