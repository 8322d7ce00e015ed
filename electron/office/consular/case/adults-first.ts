import { type CaseFile, personsById } from './case-file.ts'

/** VHR-6: drafts in the order of age, so that nothing is written down of a child before the adult with whom the child goes. */
export function adultsFirst<Draft extends { personId: string }>(
  drafts: readonly Draft[],
  files: ReadonlyMap<string, CaseFile>,
): Draft[] {
  const people = personsById(files.values())
  const bornUntil = (draft: Draft) => people.get(draft.personId)?.person.born_until ?? ''
  return drafts.toSorted((one, other) =>
    bornUntil(one) < bornUntil(other) ? -1 : bornUntil(one) > bornUntil(other) ? 1 : 0,
  )
}
