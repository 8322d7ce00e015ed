import { stat } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol, type Session } from 'electron'
import { PAGE_ORIGIN } from '#shared/shell.ts'
import { contentPolicy, contentPolicyForDev } from './content-policy.ts'
import { devPage } from './dev-page.ts'

const { protocol: scheme, host } = new URL(PAGE_ORIGIN)
const folder = join(import.meta.dirname, '../renderer')

/** Must run before the program is ready: gives the page an origin of its own instead of that of all files. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: scheme.slice(0, -1),
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Whether an address is the page's own. Compares parsed parts: an address is never searched as text. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === scheme && url.host === host
}

/** Serves the built page's files, each with the content policy; the page's own routes all answer with its one page. */
export function servePage(session: Session): void {
  session.protocol.handle(scheme.slice(0, -1), async (request) => {
    const url = new URL(request.url)
    if (devPage) return fromDevServer(url, devPage)
    const path = normalize(join(folder, decodeURIComponent(url.pathname)))
    if (url.host !== host || !(path + sep).startsWith(folder + sep)) return new Response('', { status: 404 })
    const file = (await isFile(path)) ? path : url.pathname.includes('.') ? undefined : join(folder, 'index.html')
    if (!file) return new Response('', { status: 404 })
    return answer(await net.fetch(pathToFileURL(file).href), contentPolicy)
  })
}

/** The development server's own answer under the page's address, so that the page lives at its origin as always. */
async function fromDevServer(asked: URL, server: URL): Promise<Response> {
  const found = await net.fetch(new URL(`${asked.pathname}${asked.search}`, server).href)
  return answer(found, contentPolicyForDev(server.host))
}

function answer(found: Response, policy: string): Response {
  const headers = new Headers(found.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set('X-Content-Type-Options', 'nosniff')
  return new Response(found.body, { status: found.status, headers })
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
