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
