import { randomBytes } from 'node:crypto'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { v7 as newId } from 'uuid'
import type { RecoverySlot } from './key-file.ts'
import { unwrapKey, wrapKey } from './wrap-key.ts'

export const recoveryWordCount = 24

/** `unknown` are positions from 1 of words that are not in the list; `checksum` false means they do not belong together. */
export interface BadRecoveryWords {
  problem: 'BAD_RECOVERY_WORDS'
  data: { unknown: number[]; checksum: boolean }
}

/** A new sheet: 24 words (256 bits and a checksum of 8) and the slot that they open. The words are kept nowhere. */
export function makeRecovery(
  officeId: string,
  dataKey: Uint8Array,
  now: Date,
): { words: string[]; slot: RecoverySlot } {
  const entropy = randomBytes(32)
  const salt = randomBytes(16)
  const slotId = newId()
  const words = entropyToMnemonic(entropy, wordlist).split(' ')
  const secret = Buffer.concat([entropy, salt])
  const slot = {
    slotId,
    madeAt: now.toISOString(),
    confirmedAt: null,
    salt: salt.toString('base64'),
    dataKey: wrapKey(dataKey, secret, 'recovery', `${officeId}|${slotId}`),
  }
  entropy.fill(0)
  secret.fill(0)
  return { words, slot }
}

/**
 * The data key, or why these words do not give it: words misread from the paper, or words of another sheet or an older
 * one. The words carry 256 random bits, so no slow derivation is needed. The caller wipes the key.
 */
export function openRecovery(
  officeId: string,
  slot: RecoverySlot,
  words: readonly string[],
): Buffer | BadRecoveryWords | { problem: 'WRONG_RECOVERY_WORDS' } {
  const bad = checkRecoveryWords(words)
  if (bad) return bad
  const entropy = mnemonicToEntropy(tidy(words).join(' '), wordlist)
  const secret = Buffer.concat([entropy, Buffer.from(slot.salt, 'base64')])
  const key = unwrapKey(slot.dataKey, secret, 'recovery', `${officeId}|${slot.slotId}`)
  entropy.fill(0)
  secret.fill(0)
  return key ?? { problem: 'WRONG_RECOVERY_WORDS' }
}

/**
 * What is wrong with words typed from the sheet, or undefined. Capitals and spaces do not matter, and the first four
 * letters are enough, because no two words of the list share them.
 */
export function checkRecoveryWords(words: readonly string[]): BadRecoveryWords | undefined {
  const typed = tidy(words)
  const unknown = typed.flatMap((word, index) => (wordlist.includes(word) ? [] : [index + 1]))
  const whole = unknown.length === 0 && typed.length === recoveryWordCount
  const checksum = whole && hasChecksum(typed)
  return checksum ? undefined : { problem: 'BAD_RECOVERY_WORDS', data: { unknown, checksum: false } }
}

function hasChecksum(words: readonly string[]): boolean {
  try {
    mnemonicToEntropy(words.join(' '), wordlist).fill(0)
    return true
  } catch {
    return false
  }
}

function tidy(words: readonly string[]): string[] {
  return words
    .flatMap((word) => word.normalize('NFKC').toLowerCase().trim().split(/\s+/))
    .filter((word) => word !== '')
    .map((word) => (word.length < 4 ? word : (wordlist.find((each) => each.startsWith(word)) ?? word)))
}
