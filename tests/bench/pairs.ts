/** Two ways to do the same, run in turns so that the machine's moods fall on both. */
export interface Pair {
  what: string
  runs: number
  measured: (run: number) => Promise<unknown>
  floor: (run: number) => Promise<unknown>
}

/** Runs a pair and prints both medians with their ratio. The first run of each is not counted. */
export async function comparePair({ what, runs, measured, floor }: Pair): Promise<void> {
  const times = { measured: [] as number[], floor: [] as number[] }
  for (let run = 0; run <= runs; run++) {
    const one = await time(() => measured(run))
    const other = await time(() => floor(run))
    if (run > 0) {
      times.measured.push(one)
      times.floor.push(other)
    }
  }
  const [ours, theirs] = [median(times.measured), median(times.floor)]
  process.stdout.write(
    `${what.padEnd(44)} ${ours.toFixed(1).padStart(8)} ms   plain ${theirs.toFixed(1).padStart(8)} ms   ratio ${(ours / theirs).toFixed(2)}\n`,
  )
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
