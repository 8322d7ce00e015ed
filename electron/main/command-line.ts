import { resolve } from 'node:path'
import { app } from 'electron'

export interface CommandLine {
  language: string | undefined
  officeFolder: string | undefined
}

/** What the person asked for when starting the program: `--lang=ar`, `--office-dir=FOLDER`. */
export function readCommandLine(): CommandLine {
  const folder = app.commandLine.getSwitchValue('office-dir')
  return {
    language: app.commandLine.getSwitchValue('lang') || undefined,
    officeFolder: folder ? resolve(folder) : undefined,
  }
}

/** Keeps settings, log and the single-instance lock in another folder: for tests, and for two programs side by side. */
export function takeDataFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir')
  if (folder) app.setPath('userData', resolve(folder))
}
