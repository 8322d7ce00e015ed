import type { z } from 'zod'
import type { documentState as documentStates } from '#shared/contract/stock.ts'
import type { StockDocumentKind } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { Say } from '../../../text/i18n.ts'
import type { WorkState } from '../../../ui/state-mark.tsx'

type State = z.infer<typeof documentStates>

const states: Record<State, WorkState> = {
  posted: 'done',
  'under-way': 'underWay',
  done: 'done',
  reversed: 'cancelled',
  submitted: 'waiting',
  approved: 'done',
  rejected: 'ended',
  withdrawn: 'ended',
}

/** Where a document stands, in its own word: a waybill is on the road, then arrived. */
export function documentState({ kind, state }: { kind: StockDocumentKind; state: State }, say: Say) {
  const word = kind === 'waybill' && state === 'done' ? 'arrived' : state
  return { state: states[state], label: say(`stock:state.${word}`) }
}
