import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { net, type ProtocolResponse, protocol, type Session } from 'electron'
import { PAGE_ORIGIN } from '#shared/shell.ts'
import { contentPolicy, contentPolicyForDev } from './content-policy.ts'
import { devPage } from './dev-page.ts'

const { protocol: scheme, host } = new URL(PAGE_ORIGIN)
const schemeName = scheme.slice(0, -1)
const folder = join(import.meta.dirname, '../renderer')

/** Must run before the program is ready: gives the page an origin of its own instead of that of all files. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: schemeName,
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

/**
 * Serves the built page's files, each with the content policy; the page's own routes all answer with its one page. By the
 * older of Electron's two ways, which hands over what was read: the newer one (`handle`) brings in Node's whole `fetch`
 * before the first file, a tenth of a second at each start, and sends every file through its streams.
 */
export function servePage(session: Session): void {
  if (devPage) {
    const server = devPage
    session.protocol.handle(schemeName, (request) => fromDevServer(new URL(request.url), server))
    return
  }
  session.protocol.registerBufferProtocol(schemeName, ({ url }, answer) => {
    void readFileOfPage(new URL(url)).then(answer, () => answer(notFound))
  })
}

const notFound: ProtocolResponse = { statusCode: 404, mimeType: 'text/plain', data: Buffer.alloc(0) }

async function readFileOfPage(url: URL): Promise<ProtocolResponse> {
  const path = normalize(join(folder, decodedPath(url)))
  if (url.host !== host || !(path + sep).startsWith(folder + sep)) return notFound
  const data = await contentOf(path)
  if (data) return answer(data, path)
  if (url.pathname.includes('.')) return notFound
  const page = join(folder, 'index.html')
  return answer(await readFile(page), page)
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

/** Undefined for what is no file. */
async function contentOf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined)
}

/** The kinds of files that the build makes. */
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

function answer(data: Buffer, path: string): ProtocolResponse {
  const mimeType = types[extname(path)] ?? 'application/octet-stream'
  return { data, mimeType, charset: 'utf-8', headers: headersWith(contentPolicy) }
}

/** The development server's own answer under the page's address, so that the page lives at its origin as always. */
async function fromDevServer(asked: URL, server: URL): Promise<Response> {
  const found = await net.fetch(new URL(`${asked.pathname}${asked.search}`, server).href)
  const headers = new Headers(found.headers)
  for (const [name, value] of Object.entries(headersWith(contentPolicyForDev(server.host)))) headers.set(name, value)
  return new Response(found.body, { status: found.status, headers })
}

const headersWith = (policy: string): Record<string, string> => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
})
