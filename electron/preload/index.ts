import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron'
import {
  LOCK_EVENT,
  OFFICE_PORT_MESSAGE,
  OFFICE_STATE_EVENT,
  PAGE_ORIGIN,
  type Shell,
  type ShellCall,
} from '#shared/shell.ts'

function ask<Call extends ShellCall>(call: Call): (...question: Parameters<Shell[Call]>) => ReturnType<Shell[Call]> {
  return (...question) => ipcRenderer.invoke(`shell:${call}`, question[0]) as ReturnType<Shell[Call]>
}

function listen<Args extends unknown[]>(event: string, listener: (...args: Args) => void): () => void {
  const told = (_event: IpcRendererEvent, ...args: unknown[]): void => listener(...(args as Args))
  ipcRenderer.on(event, told)
  return () => {
    ipcRenderer.off(event, told)
  }
}

/** Asked for before the page's first script runs, which draws nothing without it. */
const appInfo = ask('appInfo')()

const shell: Shell = {
  appInfo: () => appInfo,
  chooseFolder: ask('chooseFolder'),
  openFiles: ask('openFiles'),
  saveFile: ask('saveFile'),
  chooseSavePath: ask('chooseSavePath'),
  openSavedFile: ask('openSavedFile'),
  openPdf: ask('openPdf'),
  startOffice: ask('startOffice'),
  officeState: ask('officeState'),
  quit: ask('quit'),
  releaseMemory: () => webFrame.clearCache(),
  onOfficeState: (listener) => listen(OFFICE_STATE_EVENT, listener),
  onLock: (listener) => listen(LOCK_EVENT, listener),
}

contextBridge.exposeInMainWorld('shell', shell)

ipcRenderer.on(OFFICE_PORT_MESSAGE, (event) => {
  window.postMessage(OFFICE_PORT_MESSAGE, PAGE_ORIGIN, event.ports)
})
