import { parentPort } from 'node:worker_threads'
import { drawPaper } from './draw-paper.ts'
import type { PaperAnswer, PaperTask } from './render-paper.ts'

/** Draws one paper after the other, away from the office's thread. */
function listen(port: NonNullable<typeof parentPort>): void {
  let before: Promise<void> = Promise.resolve()
  port.on('message', (task: PaperTask) => {
    before = before.then(async () => {
      const answer = await draw(task)
      port.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : [])
    })
  })
}

async function draw(task: PaperTask): Promise<PaperAnswer> {
  try {
    return { id: task.id, bytes: await drawPaper(task.paper) }
  } catch (error) {
    return { id: task.id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

if (parentPort) listen(parentPort)
