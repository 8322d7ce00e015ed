import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { PAGE_ORIGIN } from '#shared/shell.ts'

/** Opens the program's one window; it shows itself when its first picture is ready. */
export function openWindow(): BrowserWindow {
  // An old screen of 1366 × 768 has less than that between its panels.
  const room = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    title: 'Amana',
    show: false,
    width: Math.min(1366, room.width),
    height: Math.min(820, room.height),
    minWidth: 960,
    minHeight: 600,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    icon: join(app.getAppPath(), 'resources/icons/amana-window.png'),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  // The title names the program, in whatever language the page is.
  window.on('page-title-updated', (event) => event.preventDefault())
  if (!app.isPackaged) openDevToolsByKey(window)
  void window.loadURL(`${PAGE_ORIGIN}/`)
  return window
}

function openDevToolsByKey(window: BrowserWindow): void {
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown' && input.key === 'F12') window.webContents.toggleDevTools()
  })
}
