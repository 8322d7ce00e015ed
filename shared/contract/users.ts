import { z } from 'zod'
import { callId, filled, id, instant, language, name, passphrase } from './fields.ts'
import { alreadyUsed, unknownRecord, weakPassphrase, wrongPassphrase } from './problems.ts'
import { reads, unmanaged } from './procedure.ts'
import { role, signedInUser } from './session.ts'

export const officeUser = z.object({
  id,
  name: z.string(),
  roles: z.array(role),
  status: z.enum(['active', 'suspended']),
  mustChangePassphrase: z.boolean(),
  lastSignInAt: instant.nullable(),
  certificateFingerprint: z.string().nullable(),
  /** `asked`: waits for a certificate; `agreed`: one of the two who are needed agreed to it. */
  certificate: z.enum(['none', 'asked', 'agreed', 'in-use']),
})

export const usersContract = {
  list: reads('users.read', 'users', 'session').output(z.array(officeUser)),
  add: unmanaged('users.change', 'users')
    .input(z.object({ callId, id, name, roles: z.array(role).min(1), temporaryPassphrase: passphrase, language }))
    .output(officeUser)
    .errors({ ...alreadyUsed, ...weakPassphrase }),
  setRoles: unmanaged('users.change', 'users', 'session')
    .input(z.object({ callId, id, roles: z.array(role).min(1) }))
    .output(officeUser)
    .errors({ ...unknownRecord, LAST_ADMINISTRATOR: {} }),
  suspend: unmanaged('users.change', 'users')
    .input(z.object({ callId, id, reason: filled(500) }))
    .output(officeUser)
    .errors({ ...unknownRecord, LAST_ADMINISTRATOR: {} }),
  reinstate: unmanaged('users.change', 'users')
    .input(z.object({ callId, id, temporaryPassphrase: passphrase }))
    .output(officeUser)
    .errors({ ...unknownRecord, ...weakPassphrase }),
  /** Does one's part in giving a person the certificate they asked for: alone, or as the first or second of two. */
  certify: unmanaged('signer.certify', 'users')
    .input(z.object({ callId, id, passphrase }))
    .output(officeUser)
    .errors({
      ...wrongPassphrase,
      /** The person waits for no certificate. */
      NOT_ASKED: {},
      /** The caller holds no part of the authority's key. */
      HOLDS_NO_SHARE: {},
      /** The caller agreed already: another person issues it. */
      SAME_PERSON: {},
    }),
  /** How the signed-in person sees the program. */
  setPreferences: unmanaged('signed-in', 'users', 'session')
    .input(
      z.object({
        callId,
        language,
        digits: z.enum(['latn', 'arab']),
        theme: z.enum(['auto', 'light', 'dark']),
      }),
    )
    .output(signedInUser),
}
