import type { Say } from '../../../text/i18n.ts'
import type { Step } from '../../../ui/stepper.tsx'
import type { DocumentWhole } from './document-whole.ts'

/** How far a document is on its way: a waybill is dispatched, on the road, arrived; the others are posted. */
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
  if (kind !== 'waybill' || reversedBy) return [posted, ...reversed]
  const arrived = state === 'done'
  const arrival = arrived ? related.find((one) => one.kind === 'arrival')?.number : undefined
  return [
    posted,
    { id: 'road', label: say('stock:state.under-way'), state: arrived ? 'done' : 'now' },
    { id: 'arrived', label: say('stock:state.arrived'), state: arrived ? 'done' : 'later', note: arrival },
  ]
}
