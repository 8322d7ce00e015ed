import { isRightToLeft, type Language } from './languages.ts'

/**
 * A range as its reader writes it: `5–17`, or `60+` when it has no end. `figure` writes a number in the reader's digits;
 * for a language read from right to left the range is a run of its own that begins at the right.
 */
export function writeRange(
  { from, to }: { from: number; to: number | null },
  language: Language,
  figure: (value: number) => string,
): string {
  const text = to === null ? `${figure(from)}+` : `${figure(from)}–${figure(to)}`
  return isRightToLeft(language) ? `\u2067${text}\u2069` : text
}
