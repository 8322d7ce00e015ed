/** A day as it may be typed, for hints. */
export const exampleDay = '14/11'
