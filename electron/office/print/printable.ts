/** Marks that set a direction and have no shape: the page lays out by levels, they are never drawn. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Directions forced on what follows (UAX #9 LRE, RLE, PDF, LRO, RLO): with them a name can be printed as another. */
const forcedDirections = /[\u061c\u200e\u200f\u202a-\u202e]/g

/** Control characters and invisible ones, for which the font has nothing but an empty box. */
const unseen = /(?!\n)[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu

/**
 * A text as the page can draw it: NFC, without control characters and forced directions, with the narrow space and the
 * non-breaking hyphen, which the font lacks, replaced. Isolates (U+2066 to U+2069) stay: `isolate` writes them.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u2002-\u200a]/g, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(forcedDirections, '')
    .replace(unseen, '')
}

/**
 * Keeps a name, code, number or date together inside a sentence of the other direction: wrap it before putting it into
 * a sentence. The first letter inside decides its own direction; `ltr` fixes it, for codes and signed numbers.
 */
export function isolate(text: string, direction: 'auto' | 'ltr' = 'auto'): string {
  return `${direction === 'ltr' ? '\u2066' : '\u2068'}${text.replace(directionMarks, '')}\u2069`
}

/** What is drawn of a text that was laid out: without marks that have no shape. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(directionMarks, '')
}
