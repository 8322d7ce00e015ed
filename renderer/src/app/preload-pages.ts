import { router } from './router.tsx'

/**
 * Loads the program of every page, one after the other whenever the window has nothing else to do, so that a page opened
 * for its first time has only its data to wait for. One that cannot be loaded says so when it is opened.
 */
export async function preloadPages(): Promise<void> {
  for (const route of Object.values(router.routesById)) {
    await new Promise((resolve) => requestIdleCallback(resolve))
    await router.loadRouteChunk(route)?.catch(() => undefined)
  }
}
