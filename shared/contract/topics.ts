/**
 * Kinds of records, for what the page holds: a procedure that changes some says which it `touches`, a procedure that
 * answers says which its answer `derivesFrom`.
 */
export const topics = [
  'session',
  'users',
  'settings',
  'reference',
  'stock',
  'distribution',
  'consular',
  'report',
  'journal',
  'backup',
  'draft',
] as const
export type Topic = (typeof topics)[number]
