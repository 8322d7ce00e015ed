import { app } from 'electron'

/**
 * Where the page comes from while it is being worked on: the address of the development server that `npm run dev` started
 * beside this program. Undefined otherwise, and always in a packaged program.
 */
export const devPage: URL | undefined = readDevPage()

function readDevPage(): URL | undefined {
  const address = process.env.AMANA_DEV_PAGE
  return app.isPackaged || !address ? undefined : new URL(address)
}

/** Whether an address is of the development server: its files, or the socket by which it says what changed. */
export function isDevAddress(address: string): boolean {
  if (!devPage || !URL.canParse(address)) return false
  const url = new URL(address)
  return url.host === devPage.host && (url.protocol === 'http:' || url.protocol === 'ws:')
}
