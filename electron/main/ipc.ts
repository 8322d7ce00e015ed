import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { AppInfo, ShellCall } from '#shared/shell.ts'
import { chooseFolder, chooseSavePath, openFiles, saveFile } from './dialogs.ts'
import { openPdfCopy, openWithSystem } from './files.ts'
import type { Questions } from './ipc-questions.ts'
import type { OfficeProcess } from './office-process.ts'
import { isPageAddress } from './page-protocol.ts'

/** Answers the page's few calls to the shell. Each checks who asks and what is asked before it does anything. */
export function answerPage(window: BrowserWindow, office: OfficeProcess, appInfo: AppInfo): void {
  const savedHere = new Set<string>()

  function serve(call: ShellCall, act: (question: unknown) => unknown): void {
    ipcMain.handle(`shell:${call}`, (event, question: unknown) => {
      if (!isFromPage(event, window)) throw new Error('Not for this page')
      return act(question)
    })
  }

  function answer(call: Exclude<ShellCall, keyof Questions>, act: () => unknown): void {
    serve(call, (question) => {
      if (question !== undefined) throw new Error('Nothing may be said with this call')
      return act()
    })
  }

  function answerTo<Call extends ShellCall & keyof Questions>(
    call: Call,
    act: (question: Questions[Call]) => unknown,
  ): void {
    serve(call, async (question) => {
      const { questions } = await import('./ipc-questions.ts')
      return act(questions[call].parse(question))
    })
  }

  answer('appInfo', () => appInfo)
  answerTo('chooseFolder', (question) => chooseFolder(window, question))
  answerTo('openFiles', (question) => openFiles(window, question))
  answerTo('saveFile', async (file) => {
    const saved = await saveFile(window, file)
    if (saved && !('problem' in saved)) savedHere.add(saved.path)
    return saved
  })
  answerTo('chooseSavePath', async (question) => {
    const chosen = await chooseSavePath(window, question)
    if (chosen) savedHere.add(chosen)
    return chosen
  })
  answerTo('openSavedFile', (saved) => {
    // Only what this session saved: the page must not open whatever it can name.
    if (!savedHere.has(saved)) return { problem: 'CANNOT_OPEN', path: saved, reason: 'NOT_SAVED_HERE' }
    return openWithSystem(saved)
  })
  answerTo('openPdf', (file) => openPdfCopy(file.name, file.bytes))
  answer('startOffice', () => office.start())
  answer('officeState', () => office.state())
  answer('quit', () => app.quit())
}

function isFromPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && isPageAddress(frame.url)
}
