import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { type AppInfo, LARGEST_FILE, type ShellCall } from '#shared/shell.ts'
import { chooseFolder, chooseSavePath, openFiles, saveFile } from './dialogs.ts'
import { openPdfCopy, openWithSystem } from './files.ts'
import type { OfficeProcess } from './office-process.ts'
import { isPageAddress } from './page-protocol.ts'

const title = z.string().max(200)
const name = z.string().min(1).max(200)
const path = z.string().min(1).max(4096)
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= LARGEST_FILE)

/** Answers the page's few calls to the shell. Each checks who asks and what is asked before it does anything. */
export function answerPage(window: BrowserWindow, office: OfficeProcess, appInfo: AppInfo): void {
  const savedHere = new Set<string>()

  function answer<Input>(call: ShellCall, input: z.ZodType<Input>, act: (input: Input) => unknown): void {
    ipcMain.handle(`shell:${call}`, (event, question: unknown) => {
      if (!isFromPage(event, window)) throw new Error('Not for this page')
      return act(input.parse(question))
    })
  }

  answer('appInfo', z.undefined(), () => appInfo)
  answer(
    'chooseFolder',
    z.object({ title, purpose: z.enum(['open', 'create']), startIn: path.optional() }),
    (question) => chooseFolder(window, question),
  )
  answer(
    'openFiles',
    z.object({ title, kind: z.enum(['pdf', 'image', 'spreadsheet', 'any']), several: z.boolean() }),
    (question) => openFiles(window, question),
  )
  answer('saveFile', z.object({ title, suggestedName: name, bytes }), async (file) => {
    const saved = await saveFile(window, file)
    if (saved && !('problem' in saved)) savedHere.add(saved.path)
    return saved
  })
  answer(
    'chooseSavePath',
    z.object({ title, suggestedName: name, format: z.enum(['csv', 'xlsx']) }),
    async (question) => {
      const chosen = await chooseSavePath(window, question)
      if (chosen) savedHere.add(chosen)
      return chosen
    },
  )
  answer('openSavedFile', path, (saved) => {
    // Only what this session saved: the page must not open whatever it can name.
    if (!savedHere.has(saved)) return { problem: 'CANNOT_OPEN', path: saved, reason: 'NOT_SAVED_HERE' }
    return openWithSystem(saved)
  })
  answer('openPdf', z.object({ name, bytes }), (file) => openPdfCopy(file.name, file.bytes))
  answer('startOffice', z.undefined(), () => office.start())
  answer('officeState', z.undefined(), () => office.state())
  answer('quit', z.undefined(), () => app.quit())
}

function isFromPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === window.webContents.mainFrame && isPageAddress(frame.url)
}
