// Goes into `resources/app` of the runtime made from the registry, which has no default app of its own: loads the
// application folder given as the first argument that is not a switch, as Electron's default app does.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

process.defaultApp = true
app.setAppPath(folder)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setPath('userData', join(app.getPath('appData'), app.getName()))

// Awaited at the top level: Electron holds back `ready` until then, and schemes are registered before `ready`.
await import(pathToFileURL(join(folder, manifest.main)).href)
