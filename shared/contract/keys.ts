import { z } from 'zod'
import { callId, language, passphrase } from './fields.ts'
import { weakPassphrase, wrongPassphrase } from './problems.ts'
import { unmanaged } from './procedure.ts'
import { sessionStatus, wordsToConfirm } from './session.ts'

export const keysContract = {
  /** The sheet as PDF, while the words are still known: after creating an office or renewing the sheet, until asked back. */
  recoverySheet: unmanaged('anyone').input(z.object({ language })).output(z.file()).errors({ NO_WORDS: {} }),
  confirmRecoveryWords: unmanaged('anyone')
    .input(z.object({ answers: z.array(z.object({ position: z.int(), word: z.string().max(40) })).length(3) }))
    .output(sessionStatus)
    .errors({ NO_WORDS: {}, WORDS_DO_NOT_MATCH: { data: z.object({ positions: z.array(z.int()) }) } }),
  changePassphrase: unmanaged('signed-in', 'session', 'users')
    .input(z.object({ callId, current: passphrase, next: passphrase }))
    .output(sessionStatus)
    .errors({ ...wrongPassphrase, ...weakPassphrase, SAME_PASSPHRASE: {} }),
  renewRecoverySheet: unmanaged('recovery.renew', 'session')
    .input(z.object({ callId, passphrase }))
    .output(wordsToConfirm)
    .errors(wrongPassphrase),
}
