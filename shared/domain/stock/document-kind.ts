/** The kinds of posted stock documents, as the ledger keeps them. */
export const documentKinds = ['receipt', 'waybill', 'arrival', 'return', 'distribution-report', 'reversal'] as const
export type StockDocumentKind = (typeof documentKinds)[number]

/** What a document is to another on which it stands: its reversal, or what arrived of it. */
export const documentRelations = ['reversal', 'arrival'] as const
export type DocumentRelation = (typeof documentRelations)[number]
