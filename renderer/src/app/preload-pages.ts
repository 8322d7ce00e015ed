import { router } from './router.tsx'

const idle = () => new Promise((resolve) => requestIdleCallback(resolve))

/**
 * Loads the program of every page, one after the other whenever the window has nothing else to do, so that a page opened
 * for its first time has only its data to wait for; and makes the first grid, whose styles all lists share. One that cannot be loaded says so when it is opened.
 */
export async function preloadPages(): Promise<void> {
  for (const route of Object.values(router.routesById)) {
    await idle()
    await router.loadRouteChunk(route)?.catch(() => undefined)
  }
  await idle()
  await import('../ui/list/keep-grid.ts').then(({ keepGrid }) => keepGrid()).catch(() => undefined)
}
