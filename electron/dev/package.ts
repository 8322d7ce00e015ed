import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build as pack } from 'electron-builder'
import packageFile from '../../package.json' with { type: 'json' }
import { build } from './build.ts'
import { findElectron } from './find-electron.ts'
import { findOfficialElectron } from './official-electron.ts'
import { projectFolder } from './places.ts'
import { run, say } from './run.ts'

/**
 * `npm run package`: builds the program and packs it for this system into `dist`: a folder and its tar.gz, or the
 * targets of electron-builder asked for by name, such as `npm run package -- deb`. Where only the registry's Electron
 * is in reach the package is made with it, to be looked into and started, not given to anyone.
 */
async function makePackage(asked: string[]): Promise<void> {
  const electron = await findElectron()
  const official = (await findOfficialElectron()) !== undefined
  await build()
  const dist = official ? undefined : await copyWithoutLauncher(dirname(electron))
  try {
    const targets = asked.length > 0 ? asked : ['dir']
    await pack({
      projectDir: projectFolder,
      publish: 'never',
      ...(process.platform === 'linux' ? { linux: targets } : {}),
      ...(process.platform === 'win32' ? { win: targets } : {}),
      ...(process.platform === 'darwin' ? { mac: targets } : {}),
      config: { extends: 'electron-builder.yml', ...(dist ? { electronDist: dist } : {}) },
    })
  } finally {
    if (dist) await rm(dist, { recursive: true, force: true })
  }
  if (process.platform === 'linux' && asked.length === 0) await makeTarball()
  if (!official) say('Made with the Electron of the npm registry: for looking into, not for users.')
}

async function makeTarball(): Promise<void> {
  const { version } = packageFile
  const name = `amana-${version}-linux-${process.arch}`
  const tarball = join(projectFolder, 'dist', `${name}.tar.gz`)
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name']
  const renamed = `--transform=s,^linux-unpacked,${name},`
  await run('tar', ['-czf', tarball, ...owner, renamed, '-C', join(projectFolder, 'dist'), 'linux-unpacked'])
  say(`made ${join(projectFolder, 'dist/linux-unpacked')}\nmade ${tarball}`)
}

/** The runtime as it is before any program is put into it. */
async function copyWithoutLauncher(runtime: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'amana-runtime-'))
  await cp(runtime, copy, { recursive: true })
  await rm(join(copy, 'resources/app'), { recursive: true, force: true })
  return copy
}

await makePackage(process.argv.slice(2))
