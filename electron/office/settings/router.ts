import { X509Certificate } from 'node:crypto'
import { listAuthorities } from '#db/queries/keys/signing.ts'
import { saveSettings } from '#db/queries/settings/office.ts'
import { os, reading, writing } from '../implementer.ts'
import { readIdleMinutes } from '../session/idle-minutes.ts'
import { fingerprint } from '../signing/certificate/fingerprint.ts'

export const settingsRouter = {
  facts: os.settings.facts.use(reading).handler(async ({ context: { call } }) => {
    const [authority] = await listAuthorities(call.db)
    if (!authority) throw new Error('The office has no signing authority')
    const certificate = new X509Certificate(authority.certificate)
    return {
      ...call.office,
      idleMinutes: await readIdleMinutes(call.db, call.office.id),
      authority: {
        name: certificate.subject.match(/CN=(.*)/)?.[1] ?? call.office.name,
        fingerprint: fingerprint(authority.certificate),
        validUntil: certificate.validToDate.toISOString(),
      },
      profile: call.profile,
    }
  }),
  changeSettings: os.settings.changeSettings.use(writing).handler(async ({ input, context: { call } }) => {
    const before = await readIdleMinutes(call.tx, call.office.id)
    await saveSettings(call.tx, call.office.id, { idleMinutes: input.idleMinutes })
    call.journal({
      subjects: [{ kind: 'office', id: call.office.id, label: call.office.name }],
      before: { idleMinutes: before },
      after: { idleMinutes: input.idleMinutes },
    })
    return { idleMinutes: input.idleMinutes }
  }),
}
