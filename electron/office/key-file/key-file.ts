import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { OfficePaths } from '../folder/office-paths.ts'
import { writeDurably } from '../folder/write-durably.ts'

const instant = z.iso.datetime()
const wrapped = z.base64().length(84)
const salt = z.base64().length(24)

/** Limits: a changed file must not be able to ask for all the memory of the machine. */
const kdf = z.object({
  name: z.literal('argon2id'),
  memoryKib: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(50),
  lanes: z.int().min(1).max(8),
})

const userSlot = z.object({
  slotId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  /** The passphrase is one that an administrator chose. */
  mustChange: z.boolean(),
  madeAt: instant,
  kdf,
  salt,
  dataKey: wrapped,
  /** A key of the person's own, kept when the passphrase changes: the private signing key is sealed under it. */
  signingSeal: wrapped,
})
export type UserSlot = z.infer<typeof userSlot>

const recoverySlot = z.object({
  slotId: z.uuid(),
  madeAt: instant,
  /** When three of the words were asked back; null while nobody has shown that the sheet was printed. */
  confirmedAt: instant.nullable(),
  salt,
  dataKey: wrapped,
})
export type RecoverySlot = z.infer<typeof recoverySlot>

const contents = z.object({
  format: z.literal('amana-keys'),
  version: z.literal(1),
  /** What the sign-in page shows while the database is closed. */
  office: z.object({ id: z.uuid(), name: z.string(), code: z.string(), country: z.string(), demo: z.boolean() }),
  users: z.array(userSlot),
  /** Whose slot was removed, so that they are told why instead of "unknown". */
  suspended: z.array(z.object({ userId: z.uuid(), name: z.string(), since: instant })),
  recovery: recoverySlot,
})
export type KeyFile = z.infer<typeof contents>

const stored = contents.extend({ checksum: z.string() })

/** `version` is read first and alone: a newer file may look different in everything else. */
const anyVersion = z.object({ format: z.literal('amana-keys'), version: z.int() })

export const keyFileVersion = 1

export type KeyFileProblem =
  | { problem: 'DAMAGED_KEY_FILE'; data: { file: string } }
  | { problem: 'NEWER_FILE'; data: { fileVersion: number; programVersion: number } }

/**
 * Reads the key slots. A checksum over the contents tells damage from a wrong passphrase: it protects against a bad disk,
 * not against a person. Throws only when the file cannot be read at all.
 */
export function readKeyFile(file: string): KeyFile | KeyFileProblem {
  const damaged = { problem: 'DAMAGED_KEY_FILE', data: { file } } as const
  const json = parse(readFileSync(file, 'utf8'))
  const head = anyVersion.safeParse(json)
  if (!head.success) return damaged
  if (head.data.version > keyFileVersion) {
    return { problem: 'NEWER_FILE', data: { fileVersion: head.data.version, programVersion: keyFileVersion } }
  }
  const read = stored.safeParse(json)
  if (!read.success) return damaged
  const { checksum, ...keyFile } = read.data
  return checksum === checksumOf(keyFile) ? keyFile : damaged
}

/** Replaces the key file whole, keeping the one before as `keys.json.previous`. Throws what the file system throws. */
export function writeKeyFile(paths: OfficePaths, keyFile: KeyFile): void {
  if (existsSync(paths.keys)) copyFileSync(paths.keys, paths.previousKeys)
  writeDurably(paths.keys, `${JSON.stringify({ ...keyFile, checksum: checksumOf(keyFile) }, null, 2)}\n`)
}

function checksumOf(keyFile: KeyFile): string {
  return createHash('sha256').update(canonicalJson(keyFile)).digest('hex')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
