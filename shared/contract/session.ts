import { z } from 'zod'
import { roles } from '#shared/domain/permissions.ts'
import { code, id, instant, language, name, passphrase } from './fields.ts'
import { unknownRecord, weakPassphrase, wrongPassphrase } from './problems.ts'
import { reads, unmanaged } from './procedure.ts'

export const role = z.enum(roles)
const folder = z.string().min(1).max(4000)

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

/** New recovery words, and the positions of the three that are asked back. */
export const wordsToConfirm = z.object({
  words: z.array(z.string().max(20)).length(24),
  askBack: z.array(z.int().min(1).max(24)).length(3),
})

/** `setting-up`: made, but the recovery words were not asked back yet. */
export const sessionStatus = z.object({
  state: z.enum(['none', 'setting-up', 'locked', 'open']),
  folder: z.string().nullable(),
  /** Known from the key file while locked, so that the sign-in page can say whose office it is. */
  office: z.object({ name: z.string(), code: z.string(), country: z.string(), demo: z.boolean() }).nullable(),
  users: z.array(z.object({ id, name: z.string(), waitSeconds: z.int() })),
  user: signedInUser.nullable(),
  /** The words of the recovery sheet were asked back; until then who may make another one is asked for it. */
  sheetConfirmed: z.boolean(),
  /** Closed because a page of its files was found damaged: what is left is a copy. */
  damaged: z.boolean(),
  idleMinutes: z.int(),
  lastBackupAt: instant.nullable(),
  journalEntries: z.int(),
  programVersion: z.string(),
})
export type SessionStatus = z.infer<typeof sessionStatus>

const suspended = { SUSPENDED: { data: z.object({ since: z.string() }) } }
const openingErrors = {
  DAMAGED_KEY_FILE: { data: z.object({ file: z.string() }) },
  NEWER_FILE: { data: z.object({ fileVersion: z.int(), programVersion: z.int() }) },
  IN_USE: { data: z.object({ who: z.string(), host: z.string(), since: z.string() }) },
  NOT_AN_OFFICE: { data: z.object({ folder: z.string() }) },
}

export const sessionContract = {
  status: reads('anyone', 'session', 'users', 'settings', 'backup', 'journal').output(sessionStatus),
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
    .output(wordsToConfirm)
    .errors({
      ...weakPassphrase,
      FOLDER_NOT_EMPTY: { data: z.object({ folder: z.string() }) },
      FOLDER_NOT_WRITABLE: { data: z.object({ folder: z.string() }) },
    }),
  openFolder: unmanaged('anyone').input(z.object({ folder })).output(sessionStatus).errors(openingErrors),
  /** Makes the example office in an empty folder and opens it signed in as its manager. */
  createDemo: unmanaged('anyone')
    .input(z.object({ folder, language }))
    .output(sessionStatus)
    .errors({
      FOLDER_NOT_EMPTY: { data: z.object({ folder: z.string() }) },
      FOLDER_NOT_WRITABLE: { data: z.object({ folder: z.string() }) },
    }),
  signIn: unmanaged('anyone')
    .input(z.object({ userId: id, passphrase }))
    .output(sessionStatus)
    .errors({ ...openingErrors, ...wrongPassphrase, ...unknownRecord, ...suspended }),
  openWithRecoveryWords: unmanaged('anyone')
    .input(z.object({ words: z.array(z.string().max(40)).max(30), userId: id, newPassphrase: passphrase }))
    .output(sessionStatus)
    .errors({
      ...openingErrors,
      ...wrongPassphrase,
      ...unknownRecord,
      ...suspended,
      ...weakPassphrase,
      BAD_RECOVERY_WORDS: { data: z.object({ unknown: z.array(z.int()), checksum: z.boolean() }) },
      WRONG_RECOVERY_WORDS: {},
    }),
  lock: unmanaged('anyone').output(sessionStatus),
  /** Somebody touched this computer: puts the idle lock off. A page says so now and then, not at every key. */
  reportActivity: unmanaged('signed-in').output(z.null()),
  /** Locks and forgets which folder it was: the way to "Open another office". */
  leave: unmanaged('anyone').output(sessionStatus),
}
