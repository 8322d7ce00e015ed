export type Leaf = string | number | boolean | null

/** One field of what an entry changed: its path in the record, and what it was and became. */
export interface EntryValue {
  path: string
  before: Leaf | undefined
  after: Leaf | undefined
  changed: boolean
}

/** What an entry changed, field by field: fields that changed first, each group in the order of the record. */
export function entryValues(before: unknown, after: unknown): EntryValue[] {
  const was = leavesOf(before)
  const is = leavesOf(after)
  // An entry that only says how something is now has nothing to compare with.
  const compares = before !== null && before !== undefined && after !== null && after !== undefined
  const values = [...new Set([...was.keys(), ...is.keys()])].map((path) => ({
    path,
    before: was.get(path),
    after: is.get(path),
    changed: compares && was.get(path) !== is.get(path),
  }))
  return [...values.filter((value) => value.changed), ...values.filter((value) => !value.changed)]
}

function leavesOf(value: unknown, path = ''): Map<string, Leaf> {
  if (value === null || value === undefined) return new Map(path === '' ? [] : [[path, null]])
  if (typeof value !== 'object') return new Map([[path, leaf(value)]])
  const leaves = new Map<string, Leaf>()
  for (const [key, part] of Object.entries(value)) {
    for (const found of leavesOf(part, path === '' ? key : `${path}.${key}`)) leaves.set(...found)
  }
  return leaves
}

const leaf = (value: unknown): Leaf =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
