import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A program with one window and nothing in it: what Electron itself costs on this machine. */
export function makeEmptyProgram(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.mjs' }))
  writeFileSync(
    join(folder, 'main.mjs'),
    `import { app, BrowserWindow } from 'electron'
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir'))
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1366, height: 820 })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html,<main>Empty</main>')
})
app.on('window-all-closed', () => app.quit())
`,
  )
  return folder
}
