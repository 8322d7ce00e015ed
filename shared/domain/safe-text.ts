/** A character that stored text may not contain, where it stands (UTF-16 index) and which it is. */
export interface ForbiddenCharacter {
  index: number
  codePoint: number
}

export interface TextOptions {
  /** Whether new lines and tabs are allowed: remarks and reasons, never names and numbers. */
  multiline?: boolean
}

/** Zero-width non-joiner and joiner: Persian, Urdu and Indic words need them between two letters. */
const joiners = new Set([0x200c, 0x200d])

/** Letters without a shape: they make two names that look alike differ. */
const invisibleLetters = new Set([0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0])

/** Signs that Unicode calls format characters although they are seen, such as the Arabic end of ayah. */
const visibleFormat = /[\u{600}-\u{605}\u{6dd}\u{70f}\u{890}\u{891}\u{8e2}\u{110bd}\u{110cd}]/u

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u
const joinable = /[\p{L}\p{M}]/u
const latin = /\p{Script=Latin}/u

/**
 * The first character of a text that may not be stored, or undefined. Refused are control characters (new line and tab
 * only with `multiline`), bidi marks, embeddings, overrides and isolates, zero-width and other invisible characters,
 * private use, noncharacters and lone surrogates: with them a name can be shown as another one, or one person be
 * entered twice under names that look equal.
 *
 * The marks U+200E, U+200F and U+061C are refused too: the screen and the printed page isolate each text themselves.
 * U+200C and U+200D are allowed between two letters that are not Latin, where they change the shape of the word.
 */
export function findForbiddenCharacter(text: string, options: TextOptions = {}): ForbiddenCharacter | undefined {
  let index = 0
  let before = ''
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const after = text.slice(index + character.length)
    if (isForbidden(character, codePoint, before, after, options)) return { index, codePoint }
    index += character.length
    before = character
  }
  return undefined
}

/**
 * The form in which one line of text is stored: NFC, no space at the ends, every run of white space one space. Removes
 * nothing that is forbidden except what counts as white space (a byte order mark before pasted text): ask
 * `findForbiddenCharacter` as well.
 */
export function cleanText(text: string): string {
  return collapse(text.normalize('NFC'))
}

/** The form in which a text of several lines is stored: each line as by `cleanText`, at most one empty line between two. */
export function cleanLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(cleanText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

function collapse(line: string): string {
  return line.replace(/\s+/g, ' ').trim()
}

function isForbidden(
  character: string,
  codePoint: number,
  before: string,
  after: string,
  options: TextOptions,
): boolean {
  if (character === '\n' || character === '\t') return !options.multiline
  if (joiners.has(codePoint)) return !(joins(before) && joins(after))
  if (invisibleLetters.has(codePoint) || isNoncharacter(codePoint)) return true
  return hidden.test(character) && !visibleFormat.test(character)
}

function joins(neighbour: string): boolean {
  const letter = String.fromCodePoint(neighbour.codePointAt(0) ?? 0x20)
  return joinable.test(letter) && !latin.test(letter)
}

function isNoncharacter(codePoint: number): boolean {
  return (codePoint >= 0xfdd0 && codePoint <= 0xfdef) || (codePoint & 0xfffe) === 0xfffe
}
