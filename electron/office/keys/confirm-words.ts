import type { OfficeProcess } from '../office-process.ts'
import { confirmRecoverySheet } from './confirm-recovery-sheet.ts'

export type ConfirmWordsProblem =
  | { problem: 'NO_WORDS' }
  | { problem: 'WORDS_DO_NOT_MATCH'; data: { positions: number[] } }

/** Takes the three words asked back; with all three right the sheet counts as kept, and a new office opens. */
export function confirmWords(
  running: OfficeProcess,
  answers: readonly { position: number; word: string }[],
): undefined | ConfirmWordsProblem {
  const waiting = running.wordsToConfirm
  if (!waiting || !running.folder) return { problem: 'NO_WORDS' }
  const given = new Map(answers.map((answer) => [answer.position, answer.word.trim().toLowerCase()]))
  const wrong = waiting.askBack.filter((position) => given.get(position) !== waiting.words[position - 1])
  if (wrong.length > 0) return { problem: 'WORDS_DO_NOT_MATCH', data: { positions: wrong } }
  confirmRecoverySheet(running.folder)
  if (waiting.opens) running.open = waiting.opens
  running.wordsToConfirm = null
  running.news.publish('news', { topics: ['session'] })
  return undefined
}
