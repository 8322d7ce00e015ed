/** What a document is to another on which it stands: its reversal, what arrived of it, what was lost of it. */
export const documentRelations = ['reversal', 'arrival', 'loss'] as const
export type DocumentRelation = (typeof documentRelations)[number]
