import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { Say } from '../../../text/i18n.ts'
import type { Step } from '../../../ui/page/stepper.tsx'
import type { DocumentWhole } from './document-whole.ts'

/** How far a document is: a waybill is dispatched, on the road, arrived; what needs approval waits for it. */
export function documentSteps(document: DocumentWhole, say: Say): Step[] {
  const { kind, state, reversedBy, related } = document
  const posted: Step = {
    id: 'posted',
    label: say(kind === 'waybill' ? 'stock:step.dispatched' : 'stock:step.posted'),
    state: 'done',
    note: say('stock:step.note', { who: document.recordedBy, day: document.happenedOn }),
  }
  const reversed: Step[] = reversedBy
    ? [{ id: 'reversed', label: say('stock:state.reversed'), state: 'stopped', note: reversedBy.number }]
    : []
  if (kindOf(kind).may.approve !== undefined) return [...approvalSteps(document, say), ...reversed]
  if (kind !== 'waybill' || reversedBy) return [posted, ...reversed]
  const arrived = state === 'done'
  const arrival = arrived ? related.find((one) => one.kind === 'arrival')?.number : undefined
  return [
    posted,
    { id: 'road', label: say('stock:state.under-way'), state: arrived ? 'done' : 'now' },
    { id: 'arrived', label: say('stock:state.arrived'), state: arrived ? 'done' : 'later', note: arrival },
  ]
}

function approvalSteps({ recordedBy, happenedOn, decision }: DocumentWhole, say: Say): Step[] {
  const note = (who: string, day: string) => say('stock:step.note', { who, day })
  const reported: Step = {
    id: 'reported',
    label: say('stock:step.reported'),
    state: 'done',
    note: note(recordedBy, happenedOn),
  }
  if (!decision) {
    return [
      reported,
      { id: 'waits', label: say('stock:state.submitted'), state: 'now' },
      { id: 'approved', label: say('stock:state.approved'), state: 'later' },
    ]
  }
  return [
    reported,
    {
      id: 'decided',
      label: say(`stock:state.${decision.decision}`),
      state: decision.decision === 'approved' ? 'done' : 'stopped',
      note: note(decision.by, decision.on),
    },
  ]
}
