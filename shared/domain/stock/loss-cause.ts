/** Why goods were lost or damaged (domain.md 15.1, loss report). */
export const lossCauses = [
  'damaged-in-transport',
  'theft',
  'expired',
  'water',
  'pest',
  'issued-without-record',
  'unknown',
  'other',
] as const
