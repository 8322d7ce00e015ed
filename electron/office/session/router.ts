import { makeDemoOffice } from '../demo/make-demo-office.ts'
import { os, unmanaged } from '../implementer.ts'
import { changePassphrase } from '../keys/change-passphrase.ts'
import { confirmWords } from '../keys/confirm-words.ts'
import { ensureSigner } from '../keys/ensure-signer.ts'
import { renewRecoverySheet } from '../keys/renew-recovery-sheet.ts'
import { recoverySheet } from '../print/recovery-sheet.ts'
import { renderPaper } from '../print/render-paper.ts'
import { orRefuse } from '../problem.ts'
import { describeUser } from './describe-office.ts'
import { leaveOffice, lockOffice } from './lock-office.ts'
import { openOfficeFolder } from './office-folder.ts'
import { closeSession, openSession } from './open-session.ts'
import { openWithRecoveryWords } from './open-with-recovery-words.ts'
import { startOffice, threePositions } from './start-office.ts'
import { unlock } from './unlock.ts'
import { vaultStatus } from './vault-status.ts'

export const vaultRouter = {
  status: os.vault.status.handler(({ context }) => vaultStatus(context.running)),
  createOffice: os.vault.createOffice.handler(({ input, context: { running }, errors }) =>
    orRefuse(
      errors,
      startOffice(running, {
        folder: input.folder,
        office: {
          id: input.officeId,
          name: input.officeName,
          code: input.officeCode,
          country: input.country,
          demo: false,
        },
        administrator: { id: input.administratorId, name: input.administratorName, language: input.language },
        passphrase: input.passphrase,
      }),
    ),
  ),
  recoverySheet: os.vault.recoverySheet.handler(async ({ input, context: { running }, errors }) => {
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
  confirmRecoveryWords: os.vault.confirmRecoveryWords.handler(async ({ input, context: { running }, errors }) => {
    await orRefuse(errors, confirmWords(running, input.answers))
    return vaultStatus(running)
  }),
  openFolder: os.vault.openFolder.handler(async ({ input, context: { running }, errors }) => {
    await leaveOffice(running, 'asked')
    const folder = await orRefuse(errors, openOfficeFolder(input.folder, running.vaultOptions))
    running.folder = folder
    running.news.publish('news', { topics: ['vault'] })
    return vaultStatus(running)
  }),
  createDemo: os.vault.createDemo.handler(async ({ input, context: { running }, errors }) => {
    await orRefuse(errors, makeDemoOffice(running, input))
    return vaultStatus(running)
  }),
  signIn: os.vault.signIn.handler(async ({ input, context: { running }, errors }) => {
    const folder = running.folder
    if (!folder) throw errors.NOT_AN_OFFICE({ data: { folder: '' } })
    const vault = await orRefuse(errors, unlock(folder, input))
    await closeSession(running)
    await openSession(running, vault)
    return vaultStatus(running)
  }),
  openWithRecoveryWords: os.vault.openWithRecoveryWords.handler(async ({ input, context: { running }, errors }) => {
    const folder = running.folder
    if (!folder) throw errors.NOT_AN_OFFICE({ data: { folder: '' } })
    const vault = await orRefuse(errors, openWithRecoveryWords(folder, input))
    await closeSession(running)
    await openSession(running, vault)
    return vaultStatus(running)
  }),
  lock: os.vault.lock.handler(async ({ context: { running } }) => {
    await lockOffice(running, 'asked')
    return vaultStatus(running)
  }),
  leave: os.vault.leave.handler(async ({ context: { running } }) => {
    await leaveOffice(running, 'asked')
    running.news.publish('news', { topics: ['vault'] })
    return vaultStatus(running)
  }),
  changePassphrase: os.vault.changePassphrase
    .use(unmanaged)
    .handler(async ({ input, context: { running, open, record }, errors }) => {
      await orRefuse(errors, changePassphrase(open.vault, record, input))
      open.user = await describeUser(open.database.db, open.user.id)
      await ensureSigner(running, open)
      return vaultStatus(running)
    }),
  renewRecoverySheet: os.vault.renewRecoverySheet
    .use(unmanaged)
    .handler(async ({ input, context: { running, open, record }, errors }) => {
      const outcome = await orRefuse(errors, renewRecoverySheet(open.vault, record, input))
      const askBack = threePositions(outcome.words.length)
      running.wordsToConfirm = { words: outcome.words, askBack, opens: null }
      return { words: outcome.words, askBack }
    }),
}
