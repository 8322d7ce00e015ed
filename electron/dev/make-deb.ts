import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packageFile from '../../package.json' with { type: 'json' }
import { projectFolder } from './places.ts'
import { run } from './run.ts'

const architectures: Partial<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' }

/** What Electron needs of a Debian or Ubuntu system. */
const needs = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2', 'libcups2']

/** Debian renamed two of them when time became 64 bits wide. */
const renamed = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0', 'libcups2'])

/**
 * A Debian package of the packed program, made with `dpkg-deb` alone: electron-builder fetches a tool from elsewhere for
 * it. Answers where the package is.
 */
export async function makeDeb(unpacked: string, folder: string): Promise<string> {
  const architecture = architectures[process.arch] ?? process.arch
  const root = await mkdtemp(join(tmpdir(), 'amana-deb-'))
  try {
    await chmod(root, 0o755)
    await cp(unpacked, join(root, 'opt/Amana'), { recursive: true, verbatimSymlinks: true })
    await mkdir(join(root, 'usr/bin'), { recursive: true })
    await symlink('/opt/Amana/amana', join(root, 'usr/bin/amana'))
    await write(root, 'usr/share/applications/amana.desktop', desktopEntry)
    await cp(join(projectFolder, 'resources/icons/amana.png'), join(root, 'usr/share/pixmaps/amana.png'))
    await cp(join(projectFolder, 'LICENSE'), join(root, 'usr/share/doc/amana/copyright'))
    await write(root, 'DEBIAN/control', controlOf(architecture))
    // Chromium's sandbox of systems where users may make no namespaces of their own.
    await write(root, 'DEBIAN/postinst', '#!/bin/sh\nset -e\nchmod 4755 /opt/Amana/chrome-sandbox\n', 0o755)
    // Whatever the mask of who packs it: everybody may start it.
    await run('chmod', ['-R', 'u=rwX,go=rX', root])
    const made = join(folder, `amana-${packageFile.version}-${architecture}.deb`)
    await run('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', root, made])
    return made
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function write(root: string, name: string, content: string, mode = 0o644): Promise<void> {
  const file = join(root, name)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, content, { mode })
}

const controlOf = (architecture: string): string => `Package: amana
Version: ${packageFile.version}
Architecture: ${architecture}
Maintainer: The Amana authors
Section: misc
Priority: optional
Depends: ${needs.map((need) => (renamed.has(need) ? `${need} | ${need}t64` : need)).join(', ')}
Description: ${packageFile.description}
`

const desktopEntry = `[Desktop Entry]
Type=Application
Name=Amana
Comment=${packageFile.description}
Exec=/opt/Amana/amana %U
Icon=amana
Categories=Office;
StartupWMClass=Amana
`
