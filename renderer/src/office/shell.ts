import type { Shell } from '#shared/shell.ts'

declare global {
  interface Window {
    /** Put there by the preload; missing only when the page is opened outside the program. */
    readonly shell: Shell
  }
}

/** What only the desktop can do: files, folders, the system's viewer, news of the office process. */
export const shell: Shell = window.shell
