import { posts } from '#shared/contract/posting.ts'
import type { Permission } from '../../permissions.ts'
import { arrival } from './arrival.ts'
import { distributionReport } from './distribution-report.ts'
import type { DocumentKindSpec } from './document-kind-spec.ts'
import { findLossFaults, lossReport } from './loss-report.ts'
import { receipt } from './receipt.ts'
import { returned } from './return.ts'
import { reversal } from './reversal.ts'
import { findWaybillFaults, waybill } from './waybill.ts'

/** Every kind of stock document by its name, in the order in which goods go. */
export const documentKinds = {
  receipt,
  waybill,
  arrival,
  'distribution-report': distributionReport,
  return: returned,
  'loss-report': lossReport,
  reversal,
} as const satisfies Record<string, DocumentKindSpec>

export type StockDocumentKind = keyof typeof documentKinds

export const documentKindNames = Object.keys(documentKinds) as [StockDocumentKind, ...StockDocumentKind[]]

/** The procedures of the warehouse that post them, as the contract has them. */
export const postings = {
  receive: posts(receipt),
  dispatch: posts(waybill, findWaybillFaults),
  /** What arrived of a waybill's goods; the rest is missing (STK-14). */
  arrive: posts(arrival),
  /** STK-19, STK-31: reported goods stay in the stock until somebody else approves the report. */
  reportLoss: posts(lossReport, findLossFaults),
}

/** What the approval of a document may refuse besides, of the kinds that need one. */
export const approvalRefusals = { ...lossReport.refusals }

type Kinds = typeof documentKinds

/** The kinds that move nothing before somebody else approved them. */
export type ApprovedKind = {
  [K in StockDocumentKind]: Kinds[K]['may'] extends { approve: Permission } ? K : never
}[StockDocumentKind]

/** The kinds that people type in a form of their own. */
export type FormKind = { [K in StockDocumentKind]: Kinds[K] extends { form: object } ? K : never }[StockDocumentKind]

export const formKinds = documentKindNames.filter((kind): kind is FormKind => 'form' in documentKinds[kind])

/** The lists that these forms are opened from. */
export type DocumentListName = Kinds[FormKind]['list']

/** Whether a kind moves nothing before somebody else approved it. */
export const needsApproval = (kind: StockDocumentKind): kind is ApprovedKind => 'approve' in documentKinds[kind].may

/** What is known of a kind, in the general form that every kind has. */
export function kindOf(kind: StockDocumentKind): DocumentKindSpec {
  return documentKinds[kind]
}
