import type { InferContractRouterInputs } from '@orpc/contract'
import { findLastClosed } from '#db/queries/stock/closed-month.ts'
import {
  findDecision,
  findDocument,
  insertDecision,
  insertMovements,
  listLines,
  type NewMovement,
} from '#db/queries/stock/document.ts'
import { listLinksOf } from '#db/queries/stock/document-link.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { monthOf } from '#shared/domain/dates.ts'
import { may } from '#shared/domain/permissions.ts'
import type { DocumentDecision } from '#shared/domain/stock/document-decision.ts'
import { kindOf, needsApproval } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { movementsOnApproval } from '../kinds/kind-actions.ts'
import { findShortage, type Posted, unitsMoved } from './post-document.ts'
import { sealOf } from './seal-document.ts'

type DecideInput = InferContractRouterInputs<typeof stockContract>['decide']
type WithdrawInput = InferContractRouterInputs<typeof stockContract>['withdraw']
type Problem = ProblemOf<typeof stockContract.decide>
type Document = NonNullable<Awaited<ReturnType<typeof findDocument>>>
type Line = Awaited<ReturnType<typeof listLines>>[number]

/**
 * Approves or rejects a document that waits for it. STK-31: by somebody else than the one who reported it. Only the
 * approval moves goods, and on its own day (STK-33), if they are still there. Decided once.
 */
export async function decideDocument(call: WriteCall, input: DecideInput): Promise<Posted | Problem> {
  const document = await findWaiting(call, input.documentId)
  if (isProblem(document)) return document
  const { approve } = kindOf(document.kind).may
  if (approve === undefined || !may(call.by.roles, approve)) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'documentId', id: input.documentId } }
  }
  if (document.recorded_by === call.by.id) return { problem: 'SAME_PERSON' }
  return decide(call, document, input.decision, input.reason ?? '')
}

/** Takes a document back that waits for approval: only who reported it, while they may report such, with a reason. */
export async function withdrawDocument(
  call: WriteCall,
  input: WithdrawInput,
): Promise<Posted | ProblemOf<typeof stockContract.withdraw>> {
  const document = await findWaiting(call, input.documentId)
  if (isProblem(document)) return document
  if (!may(call.by.roles, kindOf(document.kind).may.post)) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'documentId', id: input.documentId } }
  }
  if (document.recorded_by !== call.by.id) return { problem: 'OTHER_PERSON' }
  const outcome = await decide(call, document, 'withdrawn', input.reason)
  if (isProblem(outcome)) throw new Error(`A withdrawal moves nothing: ${outcome.problem}`)
  return outcome
}

async function findWaiting(
  { tx }: WriteCall,
  documentId: string,
): Promise<
  | Document
  | { problem: 'UNKNOWN_RECORD'; data: { field: string; id: string } }
  | { problem: 'ALREADY_DECIDED'; data: { decision: DocumentDecision } }
> {
  const document = await findDocument(tx, documentId)
  if (!document || kindOf(document.kind).may.approve === undefined) {
    return { problem: 'UNKNOWN_RECORD', data: { field: 'documentId', id: documentId } }
  }
  const earlier = await findDecision(tx, documentId)
  return earlier ? { problem: 'ALREADY_DECIDED', data: { decision: earlier.decision } } : document
}

async function decide(
  call: WriteCall,
  document: Document,
  decision: DocumentDecision,
  reason: string,
): Promise<Posted | Problem> {
  const { tx } = call
  const lines = await listLines(tx, document.id)
  const movements = decision === 'approved' ? await findMovements(call, document, lines) : []
  if (isProblem(movements)) return movements
  const recordedAt = call.now.toISOString()
  const row = {
    ...{ document_id: document.id, decision, happened_on: call.today },
    ...{ recorded_at: recordedAt, recorded_by: call.by.id, reason, movement_count: movements.length },
    quantity: unitsMoved(call, movements),
  }
  await insertDecision(tx, row)
  await insertMovements(tx, { id: document.id, happened_on: call.today, recorded_at: recordedAt }, movements)
  const links = await listLinksOf(tx, [document.id])
  const seal = sealOf(
    document,
    JSON.parse(document.details),
    lines.map((line) => ({ itemId: line.item_id, lotId: line.lot_id, details: JSON.parse(line.details) })),
    links.map((link) => ({ parentId: link.parent_id, relation: link.relation })),
    movements,
    row,
  )
  const quantity = movements.reduce((sum, movement) => sum + movement.quantity, 0)
  call.journal({
    subjects: [{ kind: 'document', id: document.id, label: document.number }],
    before: { state: 'submitted' },
    after: { state: decision, document: document.id, number: document.number, reason, quantity, seal },
  })
  return { id: document.id, number: document.number, recordedAt }
}

async function findMovements(
  call: WriteCall,
  document: Document,
  lines: readonly Line[],
): Promise<readonly NewMovement[] | Problem> {
  if (!needsApproval(document.kind)) throw new Error(`A ${document.kind} is not approved`)
  const closed = await findLastClosed(call.tx)
  const month = monthOf(call.today)
  if (closed && closed.month >= month) return { problem: 'MONTH_CLOSED', data: { field: 'happenedOn', month } }
  const movements = await movementsOnApproval[document.kind](call, document, lines)
  if (isProblem(movements)) return movements
  return (await findShortage(call.tx, movements, call.today)) ?? movements
}
