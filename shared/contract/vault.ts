import { z } from 'zod'
import { roles } from '#shared/domain/permissions.ts'
import { countryProfileSchema } from '#shared/domain/reference/country-profile.ts'
import { callId, code, filled, id, instant, language, name, passphrase } from './fields.ts'
import { alreadyUsed, unknownRecord, wrongPassphrase } from './problems.ts'
import { reads, unmanaged, writes } from './procedure.ts'

export const role = z.enum(roles)
const folder = z.string().min(1).max(4000)
const words = z.array(z.string().max(20)).length(24)

export const signedInUser = z.object({
  id,
  name: z.string(),
  roles: z.array(role),
  language,
  digits: z.enum(['latn', 'arab']),
  theme: z.enum(['auto', 'light', 'dark']),
  mustChangePassphrase: z.boolean(),
})
export type SignedInUser = z.infer<typeof signedInUser>

export const officeFacts = z.object({
  id,
  name: z.string(),
  code: z.string(),
  country: z.string(),
  demo: z.boolean(),
  timeZone: z.string(),
})

/** `setting-up`: made, but the recovery words were not asked back yet. */
export const vaultStatus = z.object({
  state: z.enum(['none', 'setting-up', 'locked', 'open']),
  folder: z.string().nullable(),
  /** Known from the key file while locked, so that the sign-in page can say whose office it is. */
  office: z.object({ name: z.string(), code: z.string(), country: z.string(), demo: z.boolean() }).nullable(),
  people: z.array(z.object({ id, name: z.string(), waitSeconds: z.int() })),
  user: signedInUser.nullable(),
  idleMinutes: z.int(),
  lastBackupAt: instant.nullable(),
  journalEntries: z.int(),
  programVersion: z.string(),
})
export type VaultStatus = z.infer<typeof vaultStatus>

const suspended = { SUSPENDED: { data: z.object({ since: z.string() }) } }
const openingErrors = {
  DAMAGED_KEY_FILE: { data: z.object({ file: z.string() }) },
  NEWER_FILE: { data: z.object({ fileVersion: z.int(), programVersion: z.int() }) },
  IN_USE: { data: z.object({ who: z.string(), host: z.string(), since: z.string() }) },
  NOT_AN_OFFICE: { data: z.object({ folder: z.string() }) },
}
const weak = { WEAK_PASSPHRASE: { data: z.object({ score: z.int(), needed: z.int() }) } }

export const vaultContract = {
  status: reads('anyone').output(vaultStatus),
  createOffice: unmanaged('anyone')
    .input(
      z.object({
        folder,
        country: z.enum(['libya', 'lebanon']),
        officeId: id,
        officeName: name,
        officeCode: code,
        administratorId: id,
        administratorName: name,
        passphrase,
        language,
      }),
    )
    .output(z.object({ words, askBack: z.array(z.int().min(1).max(24)).length(3) }))
    .errors({
      ...weak,
      FOLDER_NOT_EMPTY: { data: z.object({ folder: z.string() }) },
      FOLDER_NOT_WRITABLE: { data: z.object({ folder: z.string() }) },
    }),
  /** The sheet as PDF, while the words are still known: after creating an office or renewing the sheet, until asked back. */
  recoverySheet: unmanaged('anyone').input(z.object({ language })).output(z.file()).errors({ NO_WORDS: {} }),
  confirmRecoveryWords: unmanaged('anyone')
    .input(z.object({ answers: z.array(z.object({ position: z.int(), word: z.string().max(40) })).length(3) }))
    .output(vaultStatus)
    .errors({ NO_WORDS: {}, WORDS_DO_NOT_MATCH: { data: z.object({ positions: z.array(z.int()) }) } }),
  openFolder: unmanaged('anyone').input(z.object({ folder })).output(vaultStatus).errors(openingErrors),
  /** Makes the example office in an empty folder and opens it signed in as its manager. */
  createDemo: unmanaged('anyone')
    .input(z.object({ folder, language }))
    .output(vaultStatus)
    .errors({
      FOLDER_NOT_EMPTY: { data: z.object({ folder: z.string() }) },
      FOLDER_NOT_WRITABLE: { data: z.object({ folder: z.string() }) },
    }),
  signIn: unmanaged('anyone')
    .input(z.object({ userId: id, passphrase }))
    .output(vaultStatus)
    .errors({ ...openingErrors, ...wrongPassphrase, ...unknownRecord, ...suspended }),
  openWithRecoveryWords: unmanaged('anyone')
    .input(z.object({ words: z.array(z.string().max(40)).max(30), userId: id, newPassphrase: passphrase }))
    .output(vaultStatus)
    .errors({
      ...openingErrors,
      ...wrongPassphrase,
      ...unknownRecord,
      ...suspended,
      ...weak,
      BAD_RECOVERY_WORDS: { data: z.object({ unknown: z.array(z.int()), checksum: z.boolean() }) },
      WRONG_RECOVERY_WORDS: {},
    }),
  lock: unmanaged('anyone').output(vaultStatus),
  /** Locks and forgets which folder it was: the way to "Open another office". */
  leave: unmanaged('anyone').output(vaultStatus),
  changePassphrase: unmanaged('signed-in')
    .input(z.object({ callId, current: passphrase, next: passphrase }))
    .output(vaultStatus)
    .errors({ ...wrongPassphrase, ...weak, SAME_PASSPHRASE: {} }),
  renewRecoverySheet: unmanaged('recovery.renew')
    .input(z.object({ callId, passphrase }))
    .output(z.object({ words, askBack: z.array(z.int()).length(3) }))
    .errors(wrongPassphrase),
}

export const person = z.object({
  id,
  name: z.string(),
  roles: z.array(role),
  status: z.enum(['active', 'suspended']),
  mustChangePassphrase: z.boolean(),
  lastSignInAt: instant.nullable(),
  certificateFingerprint: z.string().nullable(),
})

export const peopleContract = {
  list: reads('people.read').output(z.array(person)),
  add: unmanaged('people.change')
    .input(z.object({ callId, id, name, roles: z.array(role).min(1), temporaryPassphrase: passphrase, language }))
    .output(person)
    .errors({ ...alreadyUsed, ...weak }),
  setRoles: unmanaged('people.change')
    .input(z.object({ callId, id, roles: z.array(role).min(1) }))
    .output(person)
    .errors({ ...unknownRecord, LAST_ADMINISTRATOR: {} }),
  suspend: unmanaged('people.change')
    .input(z.object({ callId, id, reason: filled(500) }))
    .output(person)
    .errors({ ...unknownRecord, LAST_ADMINISTRATOR: {} }),
  reinstate: unmanaged('people.change')
    .input(z.object({ callId, id, temporaryPassphrase: passphrase }))
    .output(person)
    .errors({ ...unknownRecord, ...weak }),
  /** How the signed-in person sees the program. */
  setPreferences: unmanaged('signed-in')
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

export const officeContract = {
  facts: reads('reference.read').output(
    officeFacts.extend({
      idleMinutes: z.int(),
      /** Issues the signing certificates; the fingerprint is compared by phone. */
      authority: z.object({ name: z.string(), fingerprint: z.string(), validUntil: z.string() }),
      profile: countryProfileSchema,
    }),
  ),
  changeSettings: writes('office.change')
    .input(z.object({ callId, idleMinutes: z.int().min(1).max(240) }))
    .output(z.object({ idleMinutes: z.int() })),
}
