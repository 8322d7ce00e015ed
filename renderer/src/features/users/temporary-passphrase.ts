import { wordlist } from '@scure/bip39/wordlists/english.js'

const wordsInIt = 5

/**
 * Five words drawn by chance from a list of 2,048 (55 bits): easy to say on the phone, and strong enough for the days
 * until the person chooses their own.
 */
export function drawTemporaryPassphrase(): string {
  const drawn = crypto.getRandomValues(new Uint16Array(wordsInIt))
  // 2,048 divides 65,536, so the remainder favours no word.
  return [...drawn].map((number) => wordlist[number % wordlist.length] ?? '').join(' ')
}
