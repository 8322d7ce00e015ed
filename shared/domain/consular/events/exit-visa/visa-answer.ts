import type { CaseReason } from '../../case-reason.ts'
import type { EventSetting } from '../define-case-event.ts'
import { order } from '../reasons.ts'
import { isMeant } from '../travel-document/document-life.ts'

/** A request is answered once. */
export const answerClashes = { of: 'requestId', with: ['exit-visa-granted', 'exit-visa-refused'] } as const

/** Only what was asked is answered. */
export function needsOpenRequest({ facts, about }: EventSetting): CaseReason[] {
  const isOpen = facts.requests.some((each) => each.state === 'requested' && isMeant(each.requestId, about.requestId))
  return isOpen ? [] : [order('NO_OPEN_REQUEST')]
}
