export interface SmallCalls {
  calls: number
  /** Milliseconds. */
  p95: number
  worst: number
}

/**
 * What a person who goes on working meanwhile would feel: asks the small call again and again, 20 ms apart, until the
 * long work has settled, whichever way, and answers how long the calls took.
 */
export async function measureSmallCalls(work: Promise<unknown>, small: () => Promise<unknown>): Promise<SmallCalls> {
  let busy = true
  const settled = work.then(
    () => undefined,
    () => undefined,
  )
  void settled.then(() => {
    busy = false
  })
  const times: number[] = []
  while (busy) {
    const start = performance.now()
    await small()
    times.push(performance.now() - start)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  times.sort((a, b) => a - b)
  return { calls: times.length, p95: times[Math.floor(times.length * 0.95)] ?? 0, worst: times.at(-1) ?? 0 }
}
