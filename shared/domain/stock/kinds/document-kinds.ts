import { arrival } from './arrival.ts'
import { distributionReport } from './distribution-report.ts'
import type { DocumentKindSpec } from './document-kind-spec.ts'
import { lossReport } from './loss-report.ts'
import { receipt } from './receipt.ts'
import { returned } from './return.ts'
import { reversal } from './reversal.ts'
import { waybill } from './waybill.ts'

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

type Kinds = typeof documentKinds

/** The kinds that people type in a form of their own. */
export type FormKind = { [K in StockDocumentKind]: Kinds[K] extends { form: object } ? K : never }[StockDocumentKind]

export const formKinds = documentKindNames.filter((kind): kind is FormKind => 'form' in documentKinds[kind])

/** The lists that these forms are opened from. */
export type DocumentListName = Kinds[FormKind]['list']

/** What is known of a kind, in the general form that every kind has. */
export function kindOf(kind: StockDocumentKind): DocumentKindSpec {
  return documentKinds[kind]
}
