import type { CaseEventKind } from '../event-kinds.ts'
import { consentGiven } from './consent/consent-given.ts'
import { consentWithdrawn } from './consent/consent-withdrawn.ts'
import { consularSessionResult } from './consent/consular-session-result.ts'
import { counselled } from './consent/counselled.ts'
import { departed } from './exit-visa/departed.ts'
import { escortArranged } from './exit-visa/escort-arranged.ts'
import { exitVisaGranted } from './exit-visa/exit-visa-granted.ts'
import { exitVisaRefused } from './exit-visa/exit-visa-refused.ts'
import { exitVisaRequested } from './exit-visa/exit-visa-requested.ts'
import { closed } from './people/closed.ts'
import { joinedCase } from './people/joined-case.ts'
import { leftCase } from './people/left-case.ts'
import { moved } from './people/moved.ts'
import { personCorrected } from './people/person-corrected.ts'
import { registered } from './people/registered.ts'
import { bestInterestDecision } from './protection/best-interest-decision.ts'
import { fearOfReturn } from './protection/fear-of-return.ts'
import { protectionClearance } from './protection/protection-clearance.ts'
import { withdrawn } from './protection/withdrawn.ts'
import { travelDocumentIssued } from './travel-document/travel-document-issued.ts'
import { travelDocumentLost } from './travel-document/travel-document-lost.ts'
import { travelDocumentReceived } from './travel-document/travel-document-received.ts'
import { travelDocumentRequested } from './travel-document/travel-document-requested.ts'
import { travelDocumentReturned } from './travel-document/travel-document-returned.ts'

/** What is true of every kind of event of a case. A new kind is one file beside this one, its name among `caseEventKinds` and one line here. */
export const caseEventDefinitions = {
  registered,
  'consent-given': consentGiven,
  'consent-withdrawn': consentWithdrawn,
  counselled,
  'consular-session-result': consularSessionResult,
  'best-interest-decision': bestInterestDecision,
  'travel-document-requested': travelDocumentRequested,
  'travel-document-issued': travelDocumentIssued,
  'travel-document-received': travelDocumentReceived,
  'travel-document-lost': travelDocumentLost,
  'travel-document-returned': travelDocumentReturned,
  'exit-visa-requested': exitVisaRequested,
  'exit-visa-granted': exitVisaGranted,
  'exit-visa-refused': exitVisaRefused,
  'escort-arranged': escortArranged,
  departed,
  withdrawn,
  'fear-of-return': fearOfReturn,
  'protection-clearance': protectionClearance,
  closed,
  'person-corrected': personCorrected,
  moved,
  'left-case': leftCase,
  'joined-case': joinedCase,
} as const satisfies { readonly [Kind in CaseEventKind]: { readonly kind: Kind } }
