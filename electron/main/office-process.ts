import { setTimeout as wait } from 'node:timers/promises'
import { MessageChannelMain, type WebContents } from 'electron'
import { OFFICE_PORT_MESSAGE, type OfficeState } from '#shared/shell.ts'
import { log } from './log.ts'
import type { OfficeChild, StartOfficeChild } from './office-child.ts'

const READY_WITHIN = 30_000
const STOPPED_WITHIN = 15_000
const RESTARTS_A_MINUTE = 3

export interface OfficeProcess {
  state(): OfficeState
  /** Starts the office unless it runs; after it failed, starts counting its crashes anew. */
  start(): void
  /** Gives a page its port to the office, now and after every restart, until the page is gone. */
  serve(page: WebContents): void
  /** Ends the office and starts it again, as after a change of its program; no crash is counted. */
  restart(): void
  /** Tells the office to close its database and forget its key, after so many milliseconds. */
  lock(afterMs: number): void
  /** Asks the office to finish and close, waits for it, and ends it when it does not. */
  stop(): Promise<void>
}

/** Keeps one office running: restarts it at most three times a minute, then says that it failed. */
export function superviseOffice(
  entry: string,
  startChild: StartOfficeChild,
  changed: (state: OfficeState) => void,
): OfficeProcess {
  let state: OfficeState = { state: 'starting' }
  let child: OfficeChild | undefined
  let crashes: number[] = []
  let stopping = false
  let ended = Promise.resolve()
  let lastPage = 0
  const pages = new Set<WebContents>()

  function become(next: OfficeState): void {
    state = next
    changed(next)
  }

  function connect(page: WebContents): void {
    if (!child || page.isDestroyed()) return
    const { port1, port2 } = new MessageChannelMain()
    lastPage += 1
    child.connect(lastPage, port1)
    page.postMessage(OFFICE_PORT_MESSAGE, null, [port2])
  }

  function start(): void {
    if (child || stopping) return
    become({ state: 'starting' })
    let failure: OfficeState = { state: 'failed', reason: 'CRASHED' }
    const late = setTimeout(() => {
      failure = { state: 'failed', reason: 'DID_NOT_START' }
      started.kill()
    }, READY_WITHIN)
    let resolveEnded = (): void => undefined
    ended = new Promise((resolve) => {
      resolveEnded = resolve
    })
    const started = startChild(entry, {
      said(message) {
        if (message.type === 'ready') {
          clearTimeout(late)
          become({ state: 'running' })
          for (const page of pages) connect(page)
        } else if (message.type === 'unsupported') {
          log(`office: this Electron has Node-API ${message.napi}, too old for the database driver`)
          failure = { state: 'failed', reason: 'UNSUPPORTED' }
        }
      },
      wrote: (line) => log(`office: ${line}`),
      ended(reason) {
        clearTimeout(late)
        child = undefined
        resolveEnded()
        if (stopping) return
        log(`office: ended unasked with ${reason}`)
        restart(failure)
      },
    })
    child = started
  }

  function restart(failure: OfficeState): void {
    const now = Date.now()
    crashes = [...crashes.filter((time) => now - time < 60_000), now]
    const canHelp = failure.state === 'failed' && failure.reason !== 'UNSUPPORTED'
    if (canHelp && crashes.length <= RESTARTS_A_MINUTE) start()
    else become(failure)
  }

  return {
    state: () => state,
    start() {
      crashes = []
      start()
    },
    serve(page) {
      page.once('destroyed', () => pages.delete(page))
      // Its scripts have run by then and listen; its pictures and fonts may still be on their way.
      page.on('dom-ready', () => {
        pages.add(page)
        if (state.state === 'running') connect(page)
      })
    },
    restart() {
      crashes = []
      child?.tell({ type: 'stop' })
    },
    lock: (afterMs) => child?.tell({ type: 'lock', afterMs }),
    async stop() {
      stopping = true
      const running = child
      if (!running) return
      running.tell({ type: 'stop' })
      const inTime = await Promise.race([ended.then(() => true), wait(STOPPED_WITHIN, false, { ref: false })])
      if (inTime) return
      log('office: did not stop when asked; ended')
      running.kill()
      await ended
    },
  }
}
