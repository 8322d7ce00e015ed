import { readFile } from 'node:fs/promises'
import { createServer as createTcpServer } from 'node:net'
import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build, createServer, type InlineConfig, mergeConfig } from 'vite'
import { demoOfficeFolder } from './demo-office-folder.ts'
import { needsVirtualDisplay } from './display.ts'
import { findElectron } from './find-electron.ts'
import { projectFolder } from './places.ts'
import { keepProgramOpen, type OpenProgram } from './program.ts'
import { say } from './run.ts'
import { installSystemPackages } from './system-packages.ts'

const help = `The page follows each change of its sources and keeps its state; the office starts again on a change of its
own, the whole program on a change of main or preload. F12 opens the developer tools. Ctrl+C ends everything.`

/** `npm run dev`: the program's window on the sources themselves. `-- --demo` opens the example office, signed in. */
async function dev(): Promise<void> {
  const asked = process.argv.slice(2)
  const demo = asked.includes('--demo')
  const virtual = needsVirtualDisplay()
  await installSystemPackages({ display: virtual, tests: false })
  const electron = await findElectron()
  const configFile = join(projectFolder, 'electron/electron.vite.config.ts')
  const { config } = await resolveConfig({ configFile, logLevel: 'warn' }, 'serve', 'development')
  if (!config?.main || !config.preload || !config.renderer) throw new Error('electron.vite.config.ts lacks a part')
  if (demo) {
    asked.splice(asked.indexOf('--demo'), 1, `--office-dir=${await demoOfficeFolder()}`)
    // Vite hands it on to the page.
    process.env.VITE_SIGN_IN_TO_DEMO = 'yes'
  }
  process.env.AMANA_DEV_PAGE = await servePage(config.renderer)
  let program: OpenProgram | undefined
  const built = await followShell()
  await watch(mergeConfig(config.preload, { build: { sourcemap: 'inline' } }), () => restartIfChanged())
  await watch(config.main, () => restartIfChanged())
  await built.changed()
  program = await keepProgramOpen(electron, asked, virtual)
  say(help)

  async function restartIfChanged(): Promise<void> {
    if (!program || !(await built.changed())) return
    say('main or preload changed: the program starts again')
    await program.restart()
  }
}

/** Serves the page's sources to this computer; answers the address. The page itself is asked for by way of main. */
async function servePage(config: InlineConfig): Promise<string> {
  const port = await freePort()
  const host = '127.0.0.1'
  const hmr = { protocol: 'ws', host, clientPort: port }
  const server = await createServer(mergeConfig(config, { server: { host, port, strictPort: true, hmr } }))
  await server.listen()
  return `http://${host}:${port}`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createTcpServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/** Builds now and after every change; resolves when the first build is there. */
function watch(config: InlineConfig, rebuilt: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const closeBundle = (): void => {
      resolve()
      void rebuilt()
    }
    const announce = { name: 'amana-dev', closeBundle }
    const watched = mergeConfig(config, { build: { watch: {}, emptyOutDir: false }, plugins: [announce] })
    build(watched).catch((error: unknown) => say(`not built: ${String(error)}`))
  })
}

/** Tells whether what Electron itself runs differs from what it was when last asked; the office is not part of it. */
async function followShell(): Promise<{ changed(): Promise<boolean> }> {
  let before = ''
  return {
    async changed() {
      const files = ['out/main/index.js', 'out/preload/index.cjs']
      const texts = await Promise.all(files.map((file) => readFile(join(projectFolder, file), 'utf8').catch(() => '')))
      const now = texts.join('\n')
      const differs = now !== before
      before = now
      return differs
    },
  }
}

await dev().catch((error: unknown) => {
  say(`\nAmana could not be started: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
