import { bestInterestDecision } from './best-interest-decision.ts'
import { closed } from './closed.ts'
import { consentGiven } from './consent-given.ts'
import { consentWithdrawn } from './consent-withdrawn.ts'
import { consularSessionResult } from './consular-session-result.ts'
import { counselled } from './counselled.ts'
import { departed } from './departed.ts'
import { escortArranged } from './escort-arranged.ts'
import { exitVisaGranted } from './exit-visa-granted.ts'
import { exitVisaRefused } from './exit-visa-refused.ts'
import { exitVisaRequested } from './exit-visa-requested.ts'
import { fearOfReturn } from './fear-of-return.ts'
import { joinedCase } from './joined-case.ts'
import { leftCase } from './left-case.ts'
import { moved } from './moved.ts'
import { personCorrected } from './person-corrected.ts'
import { protectionClearance } from './protection-clearance.ts'
import { registered } from './registered.ts'
import { travelDocumentIssued } from './travel-document-issued.ts'
import { travelDocumentLost } from './travel-document-lost.ts'
import { travelDocumentReceived } from './travel-document-received.ts'
import { travelDocumentRequested } from './travel-document-requested.ts'
import { travelDocumentReturned } from './travel-document-returned.ts'
import { withdrawn } from './withdrawn.ts'

/** Every kind of event of a case, in the order of the work. A new kind is one file beside this one and one line here. */
export const caseEventDefinitions = [
  registered,
  consentGiven,
  consentWithdrawn,
  counselled,
  consularSessionResult,
  bestInterestDecision,
  travelDocumentRequested,
  travelDocumentIssued,
  travelDocumentReceived,
  travelDocumentLost,
  travelDocumentReturned,
  exitVisaRequested,
  exitVisaGranted,
  exitVisaRefused,
  escortArranged,
  departed,
  withdrawn,
  fearOfReturn,
  protectionClearance,
  closed,
  personCorrected,
  moved,
  leftCase,
  joinedCase,
] as const
