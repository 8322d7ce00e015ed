/**
 * The one text of a JSON value, after RFC 8785: keys sorted by UTF-16 code unit, no white space, numbers as JavaScript
 * prints them. The journal's hash chain and the digest of a dataset are taken over it.
 *
 * A property that is `undefined` is left out, as when the value is stored and read back. What would not survive that
 * (undefined in a list, NaN, a Date, a lone surrogate, a loop) throws a TypeError naming the place.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$', [])
}

function write(value: unknown, path: string, parents: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return writeNumber(value, path)
  if (typeof value === 'string') return writeString(value, path)
  if (typeof value !== 'object') throw new TypeError(`Not JSON at ${path}: ${typeof value}`)
  if (parents.includes(value)) throw new TypeError(`Not JSON at ${path}: it contains itself`)
  const inner = [...parents, value]
  if (Array.isArray(value)) return `[${value.map((each, index) => write(each, `${path}[${index}]`, inner)).join(',')}]`
  if (!isPlain(value)) throw new TypeError(`Not JSON at ${path}: ${value.constructor?.name ?? 'object'}`)
  const parts: string[] = []
  // The default order of sort() is by UTF-16 code unit, which is the order RFC 8785 asks for.
  for (const key of Object.keys(value).sort()) {
    const each = value[key]
    if (each === undefined) continue
    parts.push(`${writeString(key, path)}:${write(each, `${path}.${key}`, inner)}`)
  }
  return `{${parts.join(',')}}`
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`Not JSON at ${path}: ${value}`)
  return JSON.stringify(value)
}

function writeString(value: string, path: string): string {
  // JSON.stringify would write a lone surrogate as an escape that other readers refuse.
  if (/\p{Cs}/u.test(value)) throw new TypeError(`Not JSON at ${path}: a lone surrogate`)
  return JSON.stringify(value)
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null
}
