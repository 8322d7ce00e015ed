import { listConsents } from '#db/queries/keys/authority-share.ts'
import { saveSettings } from '#db/queries/settings/office.ts'
import { listUsers } from '#db/queries/users/user.ts'
import type { Reader } from '#db/schema.ts'
import { officeUser } from '#shared/contract/users.ts'
import { os, reading, unmanaged } from '../implementer.ts'
import { orRefuse } from '../problem.ts'
import { describeUser } from '../session/describe-office.ts'
import { lockSessionsOf } from '../session/lock-office.ts'
import { addUser } from './add-user.ts'
import { certifySigner, openSeal } from './certify-signer.ts'
import { reinstateUser } from './reinstate-user.ts'
import { setRoles } from './set-roles.ts'
import { suspendUser } from './suspend-user.ts'

export const usersRouter = {
  list: os.users.list.use(reading).handler(({ context: { call } }) => describeUsers(call.db)),
  add: os.users.add.use(unmanaged).handler(async ({ input, context: { open, record }, errors }) => {
    await orRefuse(errors, addUser(open.vault, record, input))
    return describeOne(open.database.db, input.id)
  }),
  setRoles: os.users.setRoles.use(unmanaged).handler(async ({ input, context: { running, open, record }, errors }) => {
    await record(input.callId, input, async (call) => {
      await orRefuse(errors, setRoles(call, input))
      return null
    })
    // What a person may do changes at once, on every desk where they are signed in.
    for (const { open: session } of running.connections) {
      if (session?.user.id === input.id) session.user = await describeUser(open.database.db, input.id)
    }
    running.news.publish('news', { topics: ['session'] })
    return describeOne(open.database.db, input.id)
  }),
  suspend: os.users.suspend.use(unmanaged).handler(async ({ input, context: { running, open, record }, errors }) => {
    await orRefuse(errors, suspendUser(open.vault, record, input))
    const suspended = await describeOne(open.database.db, input.id)
    // Out at once, on every desk, not at the next lock.
    await lockSessionsOf(running, input.id)
    return suspended
  }),
  reinstate: os.users.reinstate
    .use(unmanaged)
    .handler(async ({ input, context: { running, open, record }, errors }) => {
      await orRefuse(errors, reinstateUser(open.vault, record, input))
      // A temporary passphrase: whoever is signed in with the old one must change it first.
      await lockSessionsOf(running, input.id)
      return describeOne(open.database.db, input.id)
    }),
  certify: os.users.certify.use(unmanaged).handler(async ({ input, context: { open, record }, errors }) => {
    const { passphrase, ...harmless } = input
    const { seal } = await orRefuse(errors, openSeal(open, passphrase))
    try {
      await record(input.callId, harmless, async (call) => {
        await orRefuse(errors, certifySigner(call, harmless, seal))
        return null
      })
    } finally {
      seal.fill(0)
    }
    return describeOne(open.database.db, input.id)
  }),
  setPreferences: os.users.setPreferences
    .use(unmanaged)
    .handler(async ({ input: { callId: _, ...preferences }, context: { running, open } }) => {
      await open.database.db.transaction().execute((tx) => saveSettings(tx, open.user.id, preferences))
      open.user = await describeUser(open.database.db, open.user.id)
      running.news.publish('news', { topics: ['session'] })
      return open.user
    }),
}

async function describeUsers(db: Reader) {
  const agreed = new Set((await listConsents(db)).map((consent) => consent.request_id))
  return (await listUsers(db)).map((row) =>
    officeUser.parse({
      id: row.id,
      name: row.display_name,
      roles: row.roles,
      status: row.status,
      mustChangePassphrase: row.must_change === 1,
      lastSignInAt: row.last_sign_in_at,
      certificateFingerprint: row.fingerprint,
      certificate: row.request_id
        ? agreed.has(row.request_id)
          ? 'agreed'
          : 'asked'
        : row.fingerprint
          ? 'in-use'
          : 'none',
    }),
  )
}

async function describeOne(db: Reader, id: string) {
  const found = (await describeUsers(db)).find((each) => each.id === id)
  if (!found) throw new Error(`Nobody has the id ${id}`)
  return found
}
