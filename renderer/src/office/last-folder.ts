import { shell } from './shell.ts'

const key = 'amana.office-folder'
let left = false

/** The folder named on the command line, else the one that was open last; none after it was left on purpose. */
export async function lastFolder(): Promise<string | undefined> {
  if (left) return undefined
  const { officeFolder } = await shell.appInfo()
  return officeFolder ?? localStorage.getItem(key) ?? undefined
}

export function rememberFolder(folder: string): void {
  left = false
  localStorage.setItem(key, folder)
}

/** Left on purpose, or not an office any more: the program asks at its next start. */
export function forgetFolder(): void {
  left = true
  localStorage.removeItem(key)
}
