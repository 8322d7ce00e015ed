import type { Shell } from '#shared/shell.ts'

declare global {
  interface Window {
    readonly shell: Shell
  }
}
