import { listPeople, saveSettings } from '#db/queries/settings/office.ts'
import type { Reader } from '#db/schema.ts'
import { person } from '#shared/contract/vault.ts'
import { os, reading, unmanaged } from '../implementer.ts'
import { orRefuse } from '../problem.ts'
import { describeUser } from '../session/describe-office.ts'
import { lockOffice } from '../session/lock-office.ts'
import { addPerson } from './add-user.ts'
import { reinstatePerson } from './reinstate-user.ts'
import { setRoles } from './set-roles.ts'
import { suspendPerson } from './suspend-user.ts'

export const peopleRouter = {
  list: os.people.list.use(reading).handler(({ context: { call } }) => describePeople(call.db)),
  add: os.people.add.use(unmanaged).handler(async ({ input, context: { open, record }, errors }) => {
    await orRefuse(errors, addPerson(open.vault, record, input))
    return describePerson(open.database.db, input.id)
  }),
  setRoles: os.people.setRoles.use(unmanaged).handler(async ({ input, context: { open, record }, errors }) => {
    await record(input.callId, input, async (call) => {
      await orRefuse(errors, setRoles(call, input))
      return null
    })
    if (input.id === open.user.id) open.user = await describeUser(open.database.db, input.id)
    return describePerson(open.database.db, input.id)
  }),
  suspend: os.people.suspend.use(unmanaged).handler(async ({ input, context: { running, open, record }, errors }) => {
    await orRefuse(errors, suspendPerson(open.vault, record, input))
    const suspended = await describePerson(open.database.db, input.id)
    // Whoever suspends themselves is out at once, not at the next lock.
    if (input.id === open.user.id) await lockOffice(running, 'asked')
    return suspended
  }),
  reinstate: os.people.reinstate.use(unmanaged).handler(async ({ input, context: { open, record }, errors }) => {
    await orRefuse(errors, reinstatePerson(open.vault, record, input))
    return describePerson(open.database.db, input.id)
  }),
  setPreferences: os.people.setPreferences
    .use(unmanaged)
    .handler(async ({ input: { callId: _, ...preferences }, context: { running, open } }) => {
      await open.database.db.transaction().execute((tx) => saveSettings(tx, open.user.id, preferences))
      open.user = await describeUser(open.database.db, open.user.id)
      running.news.publish('news', { topics: ['vault'] })
      return open.user
    }),
}

async function describePeople(db: Reader) {
  return (await listPeople(db)).map((row) =>
    person.parse({
      id: row.id,
      name: row.display_name,
      roles: row.roles,
      status: row.status,
      mustChangePassphrase: row.must_change === 1,
      lastSignInAt: row.last_sign_in_at,
      certificateFingerprint: row.fingerprint,
    }),
  )
}

async function describePerson(db: Reader, id: string) {
  const found = (await describePeople(db)).find((each) => each.id === id)
  if (!found) throw new Error(`Nobody has the id ${id}`)
  return found
}
