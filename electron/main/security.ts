import { app, type Session, type WebContents } from 'electron'
import { isDevAddress } from './dev-page.ts'
import { isPageAddress } from './page-protocol.ts'

/** Refuses what a page of this program never needs: every permission but copying text, every address but its own. */
export function secureSession(session: Session): void {
  // Copying cells out of a grid asks for this one; reading the clipboard is another permission and stays refused.
  const allowed = (permission: string, address: string): boolean =>
    permission === 'clipboard-sanitized-write' && isPageAddress(address)
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(allowed(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => allowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }))
}

/** Holds every page that will ever exist in this program to its own address. */
export function secureContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    stayOnPage(contents)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

function stayOnPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPageAddress(event.url)) event.preventDefault()
  })
}

const localSchemes = new Set(['blob:', 'data:', 'devtools:'])

function isLocal(address: string): boolean {
  if (isDevAddress(address)) return true
  return isPageAddress(address) || (URL.canParse(address) && localSchemes.has(new URL(address).protocol))
}
