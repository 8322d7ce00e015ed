import { os, unmanaged } from '../implementer.ts'
import { orRefuse } from '../problem.ts'
import { leaveOffice, lockSession } from './lock-office.ts'
import { openOfficeFolder } from './office-folder.ts'
import { closeSession, openSession } from './open-session.ts'
import { openWithRecoveryWords } from './open-with-recovery-words.ts'
import { sessionStatus } from './session-status.ts'
import { startOffice } from './start-office.ts'
import { unlock } from './unlock.ts'

export const sessionRouter = {
  status: os.session.status.handler(({ context }) => sessionStatus(context.running)),
  createOffice: os.session.createOffice.handler(({ input, context: { running }, errors }) =>
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
  openFolder: os.session.openFolder.handler(async ({ input, context: { running }, errors }) => {
    await leaveOffice(running, 'asked')
    const folder = await orRefuse(errors, openOfficeFolder(input.folder, running.vaultOptions))
    running.folder = folder
    running.news.publish('news', { topics: ['session'] })
    return sessionStatus(running)
  }),
  signIn: os.session.signIn.handler(async ({ input, context: { running }, errors }) => {
    const folder = running.folder
    if (!folder) throw errors.NOT_AN_OFFICE({ data: { folder: '' } })
    if (running.damaged) throw errors.DAMAGED_DATABASE()
    const vault = await orRefuse(errors, unlock(folder, input))
    await closeSession(running)
    await openSession(running, vault)
    return sessionStatus(running)
  }),
  openWithRecoveryWords: os.session.openWithRecoveryWords.handler(async ({ input, context: { running }, errors }) => {
    const folder = running.folder
    if (!folder) throw errors.NOT_AN_OFFICE({ data: { folder: '' } })
    if (running.damaged) throw errors.DAMAGED_DATABASE()
    const vault = await orRefuse(errors, openWithRecoveryWords(folder, input))
    await closeSession(running)
    await openSession(running, vault)
    return sessionStatus(running)
  }),
  lock: os.session.lock.handler(async ({ context: { running } }) => {
    await lockSession(running, 'asked')
    return sessionStatus(running)
  }),
  reportActivity: os.session.reportActivity.use(unmanaged).handler(() => null),
  leave: os.session.leave.handler(async ({ context: { running } }) => {
    await leaveOffice(running, 'asked')
    running.news.publish('news', { topics: ['session'] })
    return sessionStatus(running)
  }),
}
