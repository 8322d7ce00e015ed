import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build as pack } from 'electron-builder'
import { findOfficialElectron } from './official-electron.ts'
import { projectFolder } from './places.ts'

/**
 * Packs what `out` holds into `folder`, for this system and with this Electron; `targets` are electron-builder's names,
 * `dir` for a folder that can be started. Returns whether it was the official Electron.
 */
export async function packProgram(electron: string, targets: string[], folder: string): Promise<boolean> {
  const official = (await findOfficialElectron()) === electron
  const dist = official ? undefined : await copyWithoutLauncher(dirname(electron))
  try {
    await pack({
      projectDir: projectFolder,
      publish: 'never',
      ...(process.platform === 'linux' ? { linux: targets } : {}),
      ...(process.platform === 'win32' ? { win: targets } : {}),
      ...(process.platform === 'darwin' ? { mac: targets } : {}),
      config: {
        extends: 'electron-builder.yml',
        directories: { output: folder },
        ...(dist ? { electronDist: dist } : {}),
      },
    })
  } finally {
    if (dist) await rm(dist, { recursive: true, force: true })
  }
  return official
}

/** The runtime as it is before any program is put into it. */
async function copyWithoutLauncher(runtime: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'amana-runtime-'))
  await cp(runtime, copy, { recursive: true })
  await rm(join(copy, 'resources/app'), { recursive: true, force: true })
  return copy
}
