import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { drawTemporaryPassphrase } from '../../renderer/src/features/users/temporary-passphrase.ts'
import { neededScore, passphraseStrength } from '../../renderer/src/ui/passphrase/passphrase-strength.ts'

test('a drawn passphrase is five words of the list, differs each time, and is strong enough for the office', async () => {
  const drawn = Array.from({ length: 20 }, drawTemporaryPassphrase)
  expect(new Set(drawn).size).toBe(drawn.length)
  for (const passphrase of drawn) {
    const words = passphrase.split(' ')
    expect(words).toHaveLength(5)
    for (const word of words) expect(wordlist).toContain(word)
    expect(await passphraseStrength(passphrase, ['Amina Zarrouk', 'Tripoli'])).toBeGreaterThanOrEqual(neededScore)
  }
})
