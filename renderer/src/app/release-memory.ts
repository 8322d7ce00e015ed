import { shell } from '../office/shell.ts'

/** Nobody touched anything for so long: the pause of a collection is in nobody's way. */
const quietMs = 1000

/** What fewer pages leave behind is not worth it. */
const worthPages = 5

const signs = ['keydown', 'pointerdown', 'wheel'] as const

/**
 * Gives memory back to the system when a person who opened pages rests: the browser collects when it needs room, not when
 * there is time. Call `opened` for each page; `stop` when the pages are gone, which leaves the most behind.
 */
export function releaseMemoryAtRest(): { opened: () => void; stop: () => void } {
  let pages = 0
  let timer: number | undefined
  const wait = () => {
    clearTimeout(timer)
    if (pages >= worthPages) timer = window.setTimeout(() => requestIdleCallback(release), quietMs)
  }
  const release = () => {
    pages = 0
    shell.releaseMemory()
  }
  for (const sign of signs) window.addEventListener(sign, wait, { passive: true })
  return {
    opened() {
      pages += 1
      wait()
    },
    stop() {
      for (const sign of signs) window.removeEventListener(sign, wait)
      clearTimeout(timer)
      timer = window.setTimeout(release, quietMs)
    },
  }
}
