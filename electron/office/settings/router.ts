import { X509Certificate } from 'node:crypto'
import { findAuthority } from '#db/queries/keys/signing.ts'
import { readSettings, saveSettings } from '#db/queries/settings/office.ts'
import { os, reading, writing } from '../implementer.ts'
import { usualIdleMinutes } from '../session/session-status.ts'
import { fingerprint } from '../signing/fingerprint.ts'

export const settingsRouter = {
  facts: os.settings.facts.use(reading).handler(async ({ context: { call } }) => {
    const settings = await readSettings(call.db, call.office.id)
    const authority = await findAuthority(call.db)
    if (!authority) throw new Error('The office has no signing authority')
    const certificate = new X509Certificate(authority.certificate)
    return {
      ...call.office,
      idleMinutes: typeof settings.idleMinutes === 'number' ? settings.idleMinutes : usualIdleMinutes,
      authority: {
        name: certificate.subject.match(/CN=(.*)/)?.[1] ?? call.office.name,
        fingerprint: fingerprint(authority.certificate),
        validUntil: certificate.validToDate.toISOString(),
      },
      profile: call.profile,
    }
  }),
  changeSettings: os.settings.changeSettings.use(writing).handler(async ({ input, context: { call } }) => {
    const before = await readSettings(call.tx, call.office.id)
    await saveSettings(call.tx, call.office.id, { idleMinutes: input.idleMinutes })
    call.journal({
      subjects: [{ kind: 'office', id: call.office.id, label: call.office.name }],
      before: { idleMinutes: before.idleMinutes ?? usualIdleMinutes },
      after: { idleMinutes: input.idleMinutes },
      topics: ['settings', 'session'],
    })
    return { idleMinutes: input.idleMinutes }
  }),
}
