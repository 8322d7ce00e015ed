/** How long a closing connection waits for another one that is in the middle of a statement. */
const patienceMs = 1000

/** The connections of worker threads beside an office's own, so that closing it ends them first. */
export class Guests {
  readonly #leaving = new AbortController()
  readonly #gone = new Set<Promise<unknown>>()

  /** Aborted when the office closes. */
  get leaving(): AbortSignal {
    return this.#leaving.signal
  }

  /** Counts a guest in until its promise settles, whichever way. */
  welcome(gone: Promise<unknown>): void {
    const settled = gone.then(
      () => undefined,
      () => undefined,
    )
    this.#gone.add(settled)
    void settled.then(() => this.#gone.delete(settled))
  }

  /** Tells all to leave and waits until they have, a second at most: one in a long statement ends after it. */
  async dismiss(): Promise<void> {
    this.#leaving.abort(new DOMException('The office was closed', 'AbortError'))
    if (this.#gone.size === 0) return
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs)
    })
    await Promise.race([Promise.all(this.#gone), patience])
    clearTimeout(timer)
  }
}
