import type { office } from '../../../office/client.ts'
import type { Say } from '../../../text/i18n.ts'
import type { WorkState } from '../../../ui/state-mark.tsx'

export type DocumentRow = Awaited<ReturnType<typeof office.stock.documents>>['rows'][number]

const states: Record<DocumentRow['state'], WorkState> = {
  posted: 'done',
  'under-way': 'underWay',
  done: 'done',
  reversed: 'cancelled',
  submitted: 'waiting',
  approved: 'done',
  rejected: 'cancelled',
  withdrawn: 'cancelled',
}

/** Where a document stands, in its own word: a waybill is on the road, then arrived. */
export function documentState({ kind, state }: Pick<DocumentRow, 'kind' | 'state'>, say: Say) {
  const word = kind === 'waybill' && state === 'done' ? 'arrived' : state
  return { state: states[state], label: say(`stock:state.${word}`) }
}
