import { Worker } from 'node:worker_threads'
import { workerUrl } from '../worker-path.ts'
import type { Paper } from './paper.ts'

export interface PaperTask {
  id: number
  paper: Paper
}
export type PaperAnswer = { id: number; bytes: Uint8Array } | { id: number; failure: string }

interface Waiting {
  resolve: (bytes: Uint8Array) => void
  reject: (error: Error) => void
}

/** Fonts and libraries take a second to load: the worker is kept for the next paper, but not for ever. */
const keptIdleMs = 60_000

let worker: Worker | undefined
let idle: NodeJS.Timeout | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Prints a paper as PDF in a worker thread. The same paper always gives the same bytes. About a second for a page or
 * two, three for ten pages. Rejects when a table's or chart's data do not fit together, or when the worker dies.
 */
export function renderPaper(paper: Paper): Promise<Uint8Array> {
  const id = ++lastId
  return ask({ id, paper })
}

/** Ends the worker; papers still being printed are rejected. The next paper starts another. */
export async function stopPaperWorker(): Promise<void> {
  const running = worker
  worker = undefined
  rejectAll(new Error('paper worker stopped'))
  await running?.terminate()
}

function ask(task: PaperTask): Promise<Uint8Array> {
  clearTimeout(idle)
  const running = worker ?? start()
  // Waiting for a paper keeps the program running, an idle worker does not.
  running.ref()
  return new Promise((resolve, reject) => {
    waiting.set(task.id, { resolve, reject })
    running.postMessage(task)
  })
}

function start(): Worker {
  const started = new Worker(workerUrl('print/paper-worker'))
  started.on('message', (answer: PaperAnswer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('bytes' in answer) asked?.resolve(answer.bytes)
    else asked?.reject(new Error(`paper not printed: ${answer.failure}`))
    if (waiting.size === 0) rest(started)
  })
  started.on('error', (error) => ended(started, error))
  started.on('exit', (code) => ended(started, new Error(`paper worker ended with ${code}`)))
  worker = started
  return started
}

/** What a worker that was stopped and replaced says at its end is no concern of the next one's papers. */
function ended(started: Worker, error: unknown): void {
  if (worker !== started) return
  worker = undefined
  rejectAll(error)
}

function rest(running: Worker): void {
  running.unref()
  idle = setTimeout(() => void stopPaperWorker(), keptIdleMs).unref()
}

function rejectAll(error: unknown): void {
  for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)))
  waiting.clear()
}
