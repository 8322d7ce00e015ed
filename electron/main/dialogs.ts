import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type {
  FileKind,
  FileProblem,
  FilesQuestion,
  FolderQuestion,
  OpenedFile,
  SavedFile,
  SavePathQuestion,
} from '#shared/shell.ts'
import { readChosenFile, writeWhole } from './files.ts'

const filters: Record<FileKind, FileFilter[]> = {
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  image: [{ name: 'JPEG, PNG', extensions: ['jpg', 'jpeg', 'png'] }],
  spreadsheet: [{ name: 'XLSX, CSV', extensions: ['xlsx', 'csv'] }],
  any: [],
}

export async function chooseFolder(window: BrowserWindow, question: FolderQuestion): Promise<string | undefined> {
  const answer = await dialog.showOpenDialog(window, {
    title: question.title,
    ...(question.startIn ? { defaultPath: question.startIn } : {}),
    properties: question.purpose === 'create' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
  })
  return answer.filePaths[0]
}

/** The first file that cannot be read is the answer; a person who cancels gets an empty list. */
export async function openFiles(window: BrowserWindow, question: FilesQuestion): Promise<OpenedFile[] | FileProblem> {
  const answer = await dialog.showOpenDialog(window, {
    title: question.title,
    filters: filters[question.kind],
    properties: question.several ? ['openFile', 'multiSelections'] : ['openFile'],
  })
  const files: OpenedFile[] = []
  for (const path of answer.filePaths) {
    const file = await readChosenFile(path)
    if ('problem' in file) return file
    files.push(file)
  }
  return files
}

export async function saveFile(
  window: BrowserWindow,
  file: { title: string; suggestedName: string; bytes: Uint8Array },
): Promise<SavedFile | FileProblem | undefined> {
  const { filePath } = await dialog.showSaveDialog(window, { title: file.title, defaultPath: file.suggestedName })
  if (!filePath) return undefined
  return (await writeWhole(filePath, file.bytes)) ?? { path: filePath }
}

/** Where the office shall write a list; the ending is that of the format, also when the person leaves it out. */
export async function chooseSavePath(window: BrowserWindow, question: SavePathQuestion): Promise<string | undefined> {
  const { title, suggestedName, format } = question
  const filters = [{ name: format.toUpperCase(), extensions: [format] }]
  const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath: suggestedName, filters })
  if (!filePath) return undefined
  return filePath.toLowerCase().endsWith(`.${format}`) ? filePath : `${filePath}.${format}`
}
