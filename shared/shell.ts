/**
 * What the preload gives the page as `window.shell`: the few things only the desktop shell can do. Everything else,
 * and every secret, goes straight to the office over the message port.
 */
export interface Shell {
  appInfo(): Promise<AppInfo>
  /** Asks for a folder; `undefined` when the person cancels. */
  chooseFolder(question: FolderQuestion): Promise<string | undefined>
  /** Asks for files and reads them; an empty list when the person cancels. */
  openFiles(question: FilesQuestion): Promise<OpenedFile[] | FileProblem>
  /** Asks where to save and writes the bytes whole or not at all; `undefined` when the person cancels. */
  saveFile(file: FileToSave): Promise<SavedFile | FileProblem | undefined>
  /** Asks where the office shall write a file; `undefined` when the person cancels. Nothing is written yet. */
  chooseSavePath(question: SavePathQuestion): Promise<string | undefined>
  /** Opens a file saved in this session, at a place that the person chose, with the system's own viewer. */
  openSavedFile(path: string): Promise<FileProblem | undefined>
  /** Shows a PDF in the system's viewer, from where it is printed; the copy is removed when the program ends. */
  openPdf(file: { name: string; bytes: Uint8Array<ArrayBuffer> }): Promise<FileProblem | undefined>
  /** Starts the office again after it failed; a new port arrives when it runs. */
  startOffice(): Promise<void>
  officeState(): Promise<OfficeState>
  /** Calls back on every change of the office process; returns the way to stop listening. */
  onOfficeState(listener: (state: OfficeState) => void): () => void
  /** Calls back when the system locks or sleeps (the office has been told to lock too). */
  onLock(listener: () => void): () => void
  /** Collects what the page has left behind and gives the memory back to the system: a pause of a tenth of a second. */
  releaseMemory(): void
  quit(): Promise<void>
}

/** What the page asks and main answers; the two `on…` of `Shell` are told instead, memory is the page's own. */
export type ShellCall = Exclude<keyof Shell, 'onOfficeState' | 'onLock' | 'releaseMemory'>

/** What main tells the page without being asked. */
export const OFFICE_STATE_EVENT = 'shell:office-state'
export const LOCK_EVENT = 'shell:lock'

export interface AppInfo {
  version: string
  platform: string
  /** The language asked for on the command line with `--lang`, if any. */
  language: string | undefined
  /** The office folder given on the command line with `--office-dir`, if any: open this one. */
  officeFolder: string | undefined
  /** Where offices are kept unless the person chooses another place. */
  officesFolder: string
}

export interface FolderQuestion {
  title: string
  /** `create` lets the person make a new folder. */
  purpose: 'open' | 'create'
  startIn?: string | undefined
}

export type FileKind = 'pdf' | 'image' | 'spreadsheet' | 'any'

export interface FilesQuestion {
  title: string
  kind: FileKind
  several: boolean
}

export interface OpenedFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface FileToSave {
  title: string
  suggestedName: string
  bytes: Uint8Array<ArrayBuffer>
}

export interface SavePathQuestion {
  title: string
  suggestedName: string
  format: 'csv' | 'xlsx'
}

export interface SavedFile {
  path: string
}

/** A file that could not be read, written or opened; `reason` is the system's code, such as `EACCES` or `ENOSPC`. */
export interface FileProblem {
  problem: 'CANNOT_READ' | 'TOO_LARGE' | 'CANNOT_WRITE' | 'CANNOT_OPEN'
  path: string
  reason: string
}

/**
 * How the office process is. After `failed` the page says so and offers `startOffice`; `UNSUPPORTED` means that this
 * Electron cannot load the database driver, and starting again will not help.
 */
export type OfficeState =
  | { state: 'starting' }
  | { state: 'running' }
  | { state: 'failed'; reason: 'CRASHED' | 'UNSUPPORTED' | 'DID_NOT_START' }

/** The largest file the shell reads into memory for the page: 100 MiB. */
export const LARGEST_FILE = 100 * 1024 * 1024

/** The message with which the preload passes the office's port to the page, by `window.postMessage` to its own origin. */
export const OFFICE_PORT_MESSAGE = 'office:port'

/** The one origin the page has, in every build. */
export const PAGE_ORIGIN = 'app://amana'
