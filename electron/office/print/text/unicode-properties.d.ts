declare module 'unicode-properties' {
  /** Script of a code point, such as `Arabic`, `Latin` or `Common`. */
  export function getScript(codePoint: number): string
}
