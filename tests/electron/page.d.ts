import type { Permission } from '#shared/domain/permissions.ts'
import type { Shell } from '#shared/shell.ts'

interface Route {
  fullPath: string
  options: { staticData?: { permission?: Permission } }
}

declare global {
  interface Window {
    readonly shell: Shell
    /** The page's router; the library puts it there. */
    readonly __TSR_ROUTER__: { routesByPath: Record<string, Route>; state: { status: string } }
  }
}
