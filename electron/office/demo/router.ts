import type { OfficeClient } from '../context.ts'
import { os } from '../implementer.ts'
import type { OfficeProcess } from '../office-process.ts'
import { orRefuse } from '../problem.ts'
import { sessionStatus } from '../session/session-status.ts'
import { makeDemoOffice } from './make-demo-office.ts'

/** The example office stands above all areas: it is lived through the whole contract, which is handed in. */
export const demoRouter = (clientOf: (running: OfficeProcess) => OfficeClient) => ({
  createDemo: os.session.createDemo.handler(async ({ input, context: { running }, errors }) => {
    await orRefuse(errors, makeDemoOffice(running, clientOf, input))
    return sessionStatus(running)
  }),
})
