import { watchFile } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, Menu, powerMonitor, session } from 'electron'
import { NEEDED_NAPI } from '#shared/office-process.ts'
import { type AppInfo, LOCK_EVENT, OFFICE_STATE_EVENT, type OfficeState } from '#shared/shell.ts'
import { readCommandLine, takeDataFolder } from './command-line.ts'
import { devPage } from './dev-page.ts'
import { removeCopies } from './files.ts'
import { answerPage } from './ipc.ts'
import { log } from './log.ts'
import { startInExternalNode } from './office-in-external-node.ts'
import { startInUtilityProcess } from './office-in-utility-process.ts'
import { type OfficeProcess, superviseOffice } from './office-process.ts'
import { registerPageScheme, servePage } from './page-protocol.ts'
import { secureContents, secureSession } from './security.ts'
import { openWindow } from './window.ts'

if (devPage) process.setSourceMapsEnabled(true)
takeDataFolder()
// Alt+letter belongs to the page; on macOS the menu carries copy, paste and quit. Before Electron makes one of its own.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
registerPageScheme()
secureContents()
if (app.requestSingleInstanceLock()) void app.whenReady().then(open)
else app.quit()

function open(): void {
  secureSession(session.defaultSession)
  servePage(session.defaultSession)
  void removeCopies()
  // The window first: its process begins and asks for the page while main is busy starting the office, which is ready
  // long before the page has drawn anything.
  const window = openProgramWindow()
  const office = startOffice((state) => {
    if (!window.isDestroyed()) window.webContents.send(OFFICE_STATE_EVENT, state)
  })
  office.serve(window.webContents)
  answerPage(window, office, appInfo())
  lockWithSystem(window, office)
  quitInOrder(office)
}

function openProgramWindow(): BrowserWindow {
  const window = openWindow()
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.webContents.on('render-process-gone', (_event, details) => {
    log(`page: ${details.reason}, status ${details.exitCode}`)
    if (details.reason !== 'clean-exit') window.reload()
  })
  return window
}

function startOffice(changed: (state: OfficeState) => void): OfficeProcess {
  // Only when developing with an Electron older than the database driver asks for; see electron/README.md.
  const outside = !app.isPackaged && Number(process.versions.napi) < NEEDED_NAPI
  const entry = join(import.meta.dirname, '../office/entry.js')
  const office = superviseOffice(entry, outside ? startInExternalNode : startInUtilityProcess, changed)
  office.start()
  // Built anew while it is being worked on.
  if (devPage) watchFile(entry, { interval: 300 }, ({ size }) => size > 0 && office.restart())
  return office
}

function appInfo(): AppInfo {
  return {
    version: app.getVersion(),
    platform: process.platform,
    ...readCommandLine(),
    officesFolder: join(app.getPath('userData'), 'offices'),
  }
}

/** How long a page has to keep its forms when the screen is locked, in milliseconds. */
const timeToKeepDrafts = 300

function lockWithSystem(window: BrowserWindow, office: OfficeProcess): void {
  const tellPage = (): void => {
    if (!window.isDestroyed()) window.webContents.send(LOCK_EVENT)
  }
  // The page locks the office itself, after it kept what was typed in the last moment; one that hangs is not waited for.
  powerMonitor.on('lock-screen', () => {
    tellPage()
    office.lock(timeToKeepDrafts)
  })
  // A computer that falls asleep may not come back to a timer.
  powerMonitor.on('suspend', () => {
    tellPage()
    office.lock(0)
  })
}

function quitInOrder(office: OfficeProcess): void {
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    // exit, not quit: this handler would be asked again. A child still running would keep Electron from ending.
    void Promise.all([office.stop(), removeCopies()]).finally(() => app.exit(0))
  })
}
