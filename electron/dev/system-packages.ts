import { existsSync } from 'node:fs'
import { run, say } from './run.ts'

const forElectron = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0',
  'libnss3',
  'libxss1',
]
const forDisplay = ['xvfb']
const forTests = ['openssl', 'poppler-utils', 'qpdf']

export interface Needs {
  /** A virtual display will be started. */
  display: boolean
  /** PDFs will be checked by other people's tools. */
  tests: boolean
}

/**
 * Sees to the Debian packages that Electron, the virtual display and the tests need: installs what is missing when it
 * runs as root, otherwise throws with the one command to run. Elsewhere than on Debian and its children it does nothing.
 */
export async function installSystemPackages(needs: Needs): Promise<void> {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const needed = [...forElectron, ...(needs.display ? forDisplay : []), ...(needs.tests ? forTests : [])]
  const missing = await findMissing(needed)
  if (missing.length === 0) return
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) {
    throw new Error(`Some system packages are missing. Run this and start again:\n\n  sudo sh -c '${command}'\n`)
  }
  say(`Installing system packages: ${missing.join(' ')}`)
  const waiting = ['-o', 'DPkg::Lock::Timeout=300', '-q']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', [...waiting, 'update'], { env })
  await run('apt-get', [...waiting, 'install', '-y', '--no-install-recommends', ...missing], { env })
  say('  installed')
}

async function findMissing(packages: string[]): Promise<string[]> {
  // Ubuntu 24.04 renamed some of these with t64 and lets the new ones provide the old names.
  const installed = await run('dpkg-query', [
    '-W',
    '-f',
    '$' + '{db:Status-Abbrev}\\t$' + '{Package}\\t$' + '{Provides}\\n',
  ])
  const present = new Set<string>()
  for (const line of installed.split('\n')) {
    const [state, name, provides] = line.split('\t')
    if (!state?.startsWith('ii') || !name) continue
    present.add(name)
    for (const provided of provides?.split(',') ?? []) present.add(provided.trim().split(' ')[0] ?? '')
  }
  return packages.filter((name) => !present.has(name))
}
