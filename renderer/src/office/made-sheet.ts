/** The words of the sheet just made, and which of them are asked back. In the page's memory only, and once. */
export interface MadeSheet {
  words: readonly string[]
  askBack: readonly number[]
}

let made: MadeSheet | undefined

export const keepSheet = (sheet: MadeSheet): void => {
  made = sheet
}
export const keptSheet = (): MadeSheet | undefined => made
export const forgetSheet = (): void => {
  made = undefined
}
