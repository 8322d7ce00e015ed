/**
 * What the first entry of an office's journal follows: the 32 digits of the office's id twice, 64 hex digits like any
 * hash. No two offices share it, so that a journal cannot be passed off as another office's. Not a secret and not a
 * proof; a trigger of the journal makes the same value. `officeId` is a UUID.
 */
export function journalGenesis(officeId: string): string {
  return officeId.toLowerCase().replaceAll('-', '').repeat(2)
}
