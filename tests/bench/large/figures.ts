import { measureSmallCalls } from '#tests/support/small-calls.ts'

/** One line of the table: what must be, what was measured, and the same statements on a file without encryption. */
export interface Figure {
  what: string
  measured: number
  must?: number
  unit?: 'ms' | 'lines/s' | 'MB' | '×'
  plain?: number
}

interface Measuring<Side, Given> {
  runs: number
  act: (side: Side, given: Given) => Promise<unknown>
  /** Not counted: done before each run. */
  prepare?: (side: Side) => Promise<Given>
  /** Which share of the runs is shown: the median when left out. */
  at?: number
}

/** What a small call may take while long work goes on (95 of 100), and how much memory that work may add. */
const whileWorking = { smallCallMs: 50, memoryMb: 300 }

/** Measures on two sides in turns, so that the machine's moods fall on both, and prints each figure when it is known. */
export class Figures<Side> {
  readonly #ours: Side
  readonly #peer: Side
  readonly #print: (line: string) => void
  readonly missed: string[] = []

  constructor(ours: Side, peer: Side, print: (line: string) => void) {
    this.#ours = ours
    this.#peer = peer
    this.#print = print
    print(
      `${'at this size'.padEnd(46)} ${'must'.padStart(14)} ${'measured'.padStart(14)}  ok  ${'plain file'.padStart(12)}  ratio`,
    )
  }

  add({ what, measured, must, unit = 'ms', plain }: Figure): void {
    const kept = must === undefined || (unit === 'lines/s' ? measured >= must : measured < must)
    if (!kept) this.missed.push(what)
    const number = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`
    const sign = unit === 'lines/s' ? '≥' : '<'
    const wanted = must === undefined ? '' : `${sign} ${must} ${unit}`
    const ok = must === undefined ? '  ' : kept ? 'ok' : 'NO'
    const ratio = plain === undefined ? '' : `${number(plain).padStart(12)}  ${(measured / plain).toFixed(2)}`
    this.#print(`${what.padEnd(46)} ${wanted.padStart(14)} ${number(measured).padStart(14)}  ${ok}  ${ratio}`.trimEnd())
  }

  /** The median (or another share) of some runs on both sides; the first of each is not counted, unless it is the only one. */
  async row<Given = undefined>(what: string, must: number, measuring: Measuring<Side, Given>): Promise<void> {
    const { runs, act, prepare, at = 0.5 } = measuring
    const times = new Map<Side, number[]>([
      [this.#ours, []],
      [this.#peer, []],
    ])
    for (let run = 0; run <= runs; run++) {
      for (const [side, measured] of times) {
        const given = (await prepare?.(side)) as Given
        const took = await time(() => act(side, given))
        if (run > 0 || runs === 0) measured.push(took)
      }
    }
    const shareOf = (side: Side) => shareAt(times.get(side) ?? [], at)
    this.add({ what, must, measured: shareOf(this.#ours), plain: shareOf(this.#peer) })
  }

  /** Long work once, with what a small call takes meanwhile and how much memory it adds; `peer` does the same without. */
  async long(
    what: string,
    must: number | undefined,
    act: () => Promise<unknown>,
    small: () => Promise<unknown>,
    peer?: () => Promise<unknown>,
  ): Promise<void> {
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 20)
    const work = act()
    let p95 = 0
    const measured = await time(async () => {
      p95 = (await measureSmallCalls(work, small)).p95
      await work
    })
    clearInterval(watch)
    const plain = peer && (await time(peer))
    this.add({ what, measured, ...(must !== undefined && { must }), ...(plain !== undefined && { plain }) })
    this.add({ what: '  a small call meanwhile, p95', must: whileWorking.smallCallMs, measured: p95 })
    const more = (most - before) / 1e6
    this.add({ what: '  memory more', must: whileWorking.memoryMb, measured: more, unit: 'MB' })
  }
}

export async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

export function shareAt(times: readonly number[], at: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * at)] ?? 0
}
