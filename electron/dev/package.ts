import { join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import { build } from './build.ts'
import { findElectron } from './find-electron.ts'
import { makeDeb } from './make-deb.ts'
import { packProgram } from './pack-program.ts'
import { projectFolder } from './places.ts'
import { run, say } from './run.ts'

const dist = join(projectFolder, 'dist')

/**
 * `npm run package`: builds the program and packs it for this system into `dist`: a folder and its tar.gz, or the
 * targets asked for by name: `deb`, or those of electron-builder. Where only the registry's Electron
 * is in reach the package is made with it, to be looked into and started, not given to anyone.
 */
async function makePackage(asked: string[]): Promise<void> {
  const electron = await findElectron()
  await build()
  // Of the Debian package only the folder is electron-builder's.
  const deb = process.platform === 'linux' && asked.includes('deb')
  const targets = asked.filter((target) => !(deb && target === 'deb'))
  const official = await packProgram(electron, targets.length > 0 ? targets : ['dir'], dist)
  if (process.platform === 'linux' && asked.length === 0) await makeTarball()
  if (deb) say(`made ${await makeDeb(join(dist, 'linux-unpacked'), dist)}`)
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
