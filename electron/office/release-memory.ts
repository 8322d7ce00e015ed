import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Nobody asked anything for so long: the collection, a tenth of a second, is in nobody's way. */
const quietMs = 1000

/** Less garbage than this is not worth it. */
const worthBytes = 16e6

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

/**
 * Gives memory back to the system once no call came for a second, and only when there is much to give: V8 itself
 * collects when it needs room, not when there is time, and keeps the pages of what it collected. Call what is answered
 * at each call; nothing is held open by it.
 */
export function releaseMemoryWhenQuiet(): () => void {
  let collect: Collect | undefined
  let left = 0
  const inUse = () => getHeapStatistics().total_physical_size
  const release = () => {
    if (inUse() - left < worthBytes) return
    collect ??= theCollector()
    // Of the kinds of collection the one that also gives pages back.
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    left = inUse()
  }
  const waiting = setTimeout(release, quietMs).unref()
  return () => {
    waiting.refresh()
  }
}

/** V8's own function; no other code gets to see it. */
function theCollector(): Collect {
  setFlagsFromString('--expose-gc')
  const collect: Collect = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return collect
}
