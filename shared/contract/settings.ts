import { z } from 'zod'
import { countryProfileSchema } from '#shared/domain/reference/country-profile.ts'
import { callId, id } from './fields.ts'
import { reads, writes } from './procedure.ts'

export const officeFacts = z.object({
  id,
  name: z.string(),
  code: z.string(),
  country: z.string(),
  demo: z.boolean(),
  timeZone: z.string(),
})

export const settingsContract = {
  facts: reads('reference.read', 'settings', 'session').output(
    officeFacts.extend({
      idleMinutes: z.int(),
      /** Issues the signing certificates; the fingerprint is compared by phone. */
      authority: z.object({ name: z.string(), fingerprint: z.string(), validUntil: z.string() }),
      profile: countryProfileSchema,
    }),
  ),
  changeSettings: writes('settings.change', 'settings', 'session')
    .input(z.object({ callId, idleMinutes: z.int().min(1).max(240) }))
    .output(z.object({ idleMinutes: z.int() })),
}
