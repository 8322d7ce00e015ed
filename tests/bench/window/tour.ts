import type { Page } from 'playwright'

export interface PageTime {
  address: string
  ms: number
}

/** Every page of the program without an id in its address, as its router knows them. */
export async function plainAddresses(page: Page): Promise<string[]> {
  const paths = await page.evaluate<string[]>('Object.keys(window.__TSR_ROUTER__.routesByPath)')
  return paths.filter((path) => !path.includes('$'))
}

/** Opens each page for its first time and answers how long it took until it showed what it knows. */
export async function openEach(page: Page, addresses: readonly string[]): Promise<PageTime[]> {
  const times: PageTime[] = []
  for (const address of addresses) {
    times.push({ address, ms: await page.evaluate<number>(opened(address)) })
  }
  return times
}

/** Runs in the page: goes there, and looks at each frame whether the router has come to rest and nothing is busy. */
const opened = (address: string) => `new Promise((resolve) => {
  const began = performance.now()
  const { state } = window.__TSR_ROUTER__
  const before = state.location.href
  location.hash = ${JSON.stringify(address)}
  const look = () => {
    const now = window.__TSR_ROUTER__.state
    const came = now.location.href !== before || performance.now() - began > 200
    const rests = now.status === 'idle' && now.resolvedLocation?.href === now.location.href
    const shows = document.querySelector('main') && !document.querySelector('[aria-busy="true"]')
    if (came && rests && shows) resolve(performance.now() - began)
    else if (performance.now() - began > 20000) resolve(20000)
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})`
