/**
 * A text as it is compared in a search: lower case, without accents, Arabic vowels and tatweel, one form each of alef,
 * ya and ta marbuta, Latin digits, no space at its ends.
 */
export function folded(text: string): string {
  // Most codes and Latin names: nothing to take apart.
  if (plain.test(text)) return text.toLowerCase().trim()
  return text
    .replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .toLowerCase()
    .trim()
}

/** A code as it is compared: folded, and without the spaces and dashes that people leave out or add. */
export function foldedCode(text: string): string {
  return folded(text).replace(/[\s\p{Pd}]/gu, '')
}

/** The words of what was typed into a search, folded; a text fits when every one of them occurs in it. */
export function foldedWords(typed: string): string[] {
  return folded(typed).split(/\s+/).filter(Boolean)
}

/**
 * What a text is sorted by: folded, each number in it wide enough that `Kit 2` stands before `Kit 10`, and then the text
 * itself, so that two different texts never stand at the same place. Kept of people's names only, in `person_status`: who
 * changes it has those rows derived anew by a migration.
 */
export function sortKey(text: string): string {
  return `${folded(text).replace(/\d+/g, (digits) => digits.padStart(12, '0'))}\u0001${text}`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
const plain = /^[\u0000-\u007f]*$/
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g
