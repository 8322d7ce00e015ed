import { getHeapStatistics } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, test, vi } from 'vitest'
import { releaseMemoryWhenQuiet } from '#office/release-memory.ts'

const heldMb = () => getHeapStatistics().total_physical_size / 1e6

afterEach(() => {
  vi.useRealTimers()
})

/** Some sixty megabytes that nothing holds any more once this has returned. */
function leaveGarbage(): number {
  const rows = Array.from({ length: 400_000 }, (_each, index) => ({ index, name: `row ${index}` }))
  return rows.length
}

test('what calls left behind is given back to the system once no call came for a second, and not before', () => {
  // Without a wait in between, nothing else gives it back.
  vi.useFakeTimers()
  const called = releaseMemoryWhenQuiet()
  leaveGarbage()
  const full = heldMb()
  for (let call = 0; call < 8; call++) {
    called()
    vi.advanceTimersByTime(900)
  }
  expect(heldMb()).toBeGreaterThan(full - 16)
  vi.advanceTimersByTime(100)
  expect(heldMb()).toBeLessThan(full - 16)
  expect(runInNewContext('typeof gc'), 'the collector stays unknown to all other code').toBe('undefined')
})
