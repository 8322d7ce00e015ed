import { os, unmanaged } from '../implementer.ts'
import { recoverySheet } from '../print/recovery-sheet.ts'
import { renderPaper } from '../print/render-paper.ts'
import { orRefuse } from '../problem.ts'
import { describeUser } from '../session/describe-office.ts'
import { sessionStatus } from '../session/session-status.ts'
import { threePositions } from '../session/start-office.ts'
import { ensureSigner } from '../signing/signer/ensure-signer.ts'
import { changePassphrase } from './change-passphrase.ts'
import { confirmWords } from './confirm-words.ts'
import { renewRecoverySheet } from './renew-recovery-sheet.ts'

export const keysRouter = {
  recoverySheet: os.keys.recoverySheet.handler(async ({ input, context: { running }, errors }) => {
    const waiting = running.wordsToConfirm
    const open = waiting?.opens ?? running.open
    if (!waiting || !open) throw errors.NO_WORDS()
    const bytes = await renderPaper(
      recoverySheet({
        language: input.language,
        country: open.profile.iso2,
        office: open.record,
        demo: open.record.demo,
        words: waiting.words,
        madeAt: running.vaultOptions.clock.now().toISOString(),
        timeZone: open.record.timeZone,
      }),
    )
    return new File([bytes.slice()], `amana-recovery-${open.record.code}.pdf`, { type: 'application/pdf' })
  }),
  confirmRecoveryWords: os.keys.confirmRecoveryWords.handler(async ({ input, context: { running }, errors }) => {
    await orRefuse(errors, confirmWords(running, input.answers))
    return sessionStatus(running)
  }),
  changePassphrase: os.keys.changePassphrase
    .use(unmanaged)
    .handler(async ({ input, context: { running, open, record }, errors }) => {
      await orRefuse(errors, changePassphrase(open.vault, record, input))
      open.user = await describeUser(open.database.db, open.user.id)
      await ensureSigner(running, open)
      return sessionStatus(running)
    }),
  renewRecoverySheet: os.keys.renewRecoverySheet
    .use(unmanaged)
    .handler(async ({ input, context: { running, open, record }, errors }) => {
      const outcome = await orRefuse(errors, renewRecoverySheet(open.vault, record, input))
      const askBack = threePositions(outcome.words.length)
      running.wordsToConfirm = { words: outcome.words, askBack, opens: null }
      return { words: outcome.words, askBack }
    }),
}
