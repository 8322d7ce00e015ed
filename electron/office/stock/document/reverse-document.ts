import type { InferContractRouterInputs } from '@orpc/contract'
import { findWarehouse } from '#db/queries/reference/reference.ts'
import {
  findDecision,
  findDocument,
  findStandingArrivals,
  findStandingOf,
  listMovements,
} from '#db/queries/stock/document.ts'
import { findReversal } from '#db/queries/stock/document-link.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { may } from '#shared/domain/permissions.ts'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { WriteCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import { distributionSubjects } from './distribution-subjects.ts'
import { type Posted, postDocument } from './post-document.ts'

export type ReverseInput = InferContractRouterInputs<typeof stockContract>['reverse']
type Problem = ProblemOf<typeof stockContract.reverse>
type Document = NonNullable<Awaited<ReturnType<typeof findDocument>>>

/**
 * Undo of a posted document: a new one with the opposite movements that names it (promise 2). What stands on it goes
 * first: the arrival before its waybill, the verified report before the waybills, arrivals and returns of its
 * distribution; and the goods must still be where the document brought them (STK-16).
 */
export async function reverseDocument(call: WriteCall, input: ReverseInput): Promise<Posted | Problem> {
  const { tx } = call
  const document = await findDocument(tx, input.documentId)
  if (!document) return { problem: 'UNKNOWN_RECORD', data: { field: 'documentId', id: input.documentId } }
  const problem = await findViolation(call, input, document)
  if (problem) return problem

  const movements = await listMovements(tx, document.id)
  const warehouse = document.warehouse_id === null ? undefined : await findWarehouse(tx, document.warehouse_id)
  const distribution = document.distribution_id
  return postDocument(call, {
    id: input.id,
    kind: 'reversal',
    code: warehouse?.code ?? call.office.code,
    happenedOn: input.happenedOn,
    warehouseId: document.warehouse_id,
    fromPlaceId: document.to_place_id,
    toPlaceId: document.from_place_id,
    references: { distribution_id: distribution },
    details: { reason: input.reason, happenedOn: input.happenedOn },
    lines: [],
    movements: movements.map((movement) => ({
      lotId: movement.lot_id,
      fromPlaceId: movement.to_place_id,
      toPlaceId: movement.from_place_id,
      quantity: movement.quantity,
    })),
    links: [{ parentId: document.id, relation: 'reversal' }],
    subjects: [
      { kind: 'document', id: document.id, label: document.number },
      ...(warehouse ? [{ kind: 'warehouse' as const, id: warehouse.id, label: warehouse.code }] : []),
      ...(await distributionSubjects(tx, distribution)),
    ],
  })
}

async function findViolation(call: WriteCall, input: ReverseInput, document: Document): Promise<Problem | undefined> {
  const { tx } = call
  const { reverse, approve } = kindOf(document.kind).may
  if (reverse === null) return { problem: 'REVERSES_A_REVERSAL' }
  if (!may(call.by.roles, reverse)) return { problem: 'NOT_ALLOWED', data: { permission: reverse } }
  if (approve && (await findDecision(tx, document.id))?.decision !== 'approved') return { problem: 'NOT_APPROVED' }
  const reversal = await findReversal(tx, document.id)
  if (reversal) return { problem: 'ALREADY_REVERSED', data: { number: reversal.number } }
  if (input.happenedOn < document.happened_on) {
    return { problem: 'BEFORE_ORIGINAL', data: { happenedOn: document.happened_on } }
  }
  const later = await findLater({ tx }, document)
  if (later) return { problem: 'LATER_DOCUMENT', data: { number: later } }
  for (const place of [document.from_place_id, document.to_place_id]) {
    const warehouse = await findWarehouse(tx, place)
    if (warehouse && warehouse.status !== 'open') {
      return { problem: 'WAREHOUSE_CLOSED', data: { warehouse: warehouse.code } }
    }
  }
  return undefined
}

/** The number of a document that stands on this one. */
async function findLater({ tx }: Pick<WriteCall, 'tx'>, document: Document): Promise<string | undefined> {
  if (document.kind === 'waybill') {
    const [arrival] = await findStandingArrivals(tx, document.id)
    if (arrival) return arrival.number
  }
  if (document.distribution_id === null || document.kind === 'distribution-report') return undefined
  const [report] = await findStandingOf(tx, document.distribution_id, 'distribution-report')
  return report?.number
}
