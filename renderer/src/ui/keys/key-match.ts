/** What of a keyboard event decides whether it is a shortcut. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/**
 * Whether a key press is the shortcut `keys`, written as `Ctrl+K`, `Alt+N`, `Ctrl+Enter`, `Shift+F10`, `Space`, `R`.
 * A letter counts as typed; on a keyboard that types no Latin letters (Arabic) the key in its place counts.
 */
export function isKey(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+')
  const main = parts.at(-1) ?? ''
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  if (wants('Ctrl') !== (press.ctrlKey || press.metaKey)) return false
  if (wants('Alt') !== press.altKey) return false
  if (main.length > 1 && wants('Shift') !== press.shiftKey) return false
  if (main === 'Space') return press.code === 'Space'
  if (press.key.toLowerCase() === main.toLowerCase()) return true
  // Alt on some layouts types another sign, an Arabic layout types Arabic letters: then the place of the key decides.
  const typesLatin = /^[a-z0-9]$/i.test(press.key)
  return (
    !typesLatin && main.length === 1 && (press.code === `Key${main.toUpperCase()}` || press.code === `Digit${main}`)
  )
}

/** Keys without Ctrl or Alt are for reading, not for fields in which they are typed. */
export const needsNoField = (keys: string): boolean => !/^(Ctrl|Alt)\+/.test(keys) && !/^(Escape|F\d+)$/.test(keys)
