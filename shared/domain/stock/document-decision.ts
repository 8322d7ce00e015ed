/** How a document that needs approval ends: it moves goods only when it was approved, by somebody else (STK-31). */
export const documentDecisions = ['approved', 'rejected', 'withdrawn'] as const
export type DocumentDecision = (typeof documentDecisions)[number]
