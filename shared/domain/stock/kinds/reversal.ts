import { z } from 'zod'
import { day, id, reason } from '#shared/contract/fields.ts'
import { type PlaceKind, placeKinds } from '../place.ts'
import { defineDocumentKind } from './document-kind-spec.ts'

const everywhere = Object.keys(placeKinds) as PlaceKind[]

/** Undo of any posted document: the opposite movements, under a number of its own. */
export const reversal = defineDocumentKind({
  kind: 'reversal',
  procedure: 'stock.reverse',
  series: 'REV',
  may: { post: 'stock.reverse', reverse: null },
  relation: 'reversal',
  moves: { from: everywhere, to: everywhere },
  header: z.object({ documentId: id, happenedOn: day, reason }),
  line: null,
  facts: [{ field: 'reason', format: 'text', always: true }],
  columns: ['item', 'batch', 'expiry', 'condition', 'from', 'to', 'quantity', 'unit'],
  shows: 'moved',
  signatures: [{ role: 'recordedBy', byRecorder: true }],
  // It counts against the column of what it reverses.
  month: [],
})
