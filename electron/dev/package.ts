import { join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import { build } from './build.ts'
import { findElectron } from './find-electron.ts'
import { packProgram } from './pack-program.ts'
import { projectFolder } from './places.ts'
import { run, say } from './run.ts'

const dist = join(projectFolder, 'dist')

/**
 * `npm run package`: builds the program and packs it for this system into `dist`: a folder and its tar.gz, or the
 * targets of electron-builder asked for by name, such as `npm run package -- deb`. Where only the registry's Electron
 * is in reach the package is made with it, to be looked into and started, not given to anyone.
 */
async function makePackage(asked: string[]): Promise<void> {
  const electron = await findElectron()
  await build()
  const official = await packProgram(electron, asked.length > 0 ? asked : ['dir'], dist)
  if (process.platform === 'linux' && asked.length === 0) await makeTarball()
  if (!official) say('Made with the Electron of the npm registry: for looking into, not for users.')
}

async function makeTarball(): Promise<void> {
  const name = `amana-${packageFile.version}-linux-${process.arch}`
  const tarball = join(dist, `${name}.tar.gz`)
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name']
  await run('tar', ['-czf', tarball, ...owner, `--transform=s,^linux-unpacked,${name},`, '-C', dist, 'linux-unpacked'])
  say(`made ${join(dist, 'linux-unpacked')}\nmade ${tarball}`)
}

await makePackage(process.argv.slice(2))
