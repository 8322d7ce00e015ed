export type Score = 0 | 1 | 2 | 3 | 4

/** What the office asks for at least; it decides, this only spares a round trip. */
export const neededScore: Score = 3

type Check = (passphrase: string, known: string[]) => { score: number }
let loading: Promise<Check> | undefined

async function load(): Promise<Check> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const factory = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
  return (passphrase, known) => factory.check(passphrase, known)
}

/**
 * How hard a passphrase is to guess, from 0 to 4. `known` are words an attacker would try first: the person's name, the
 * office's. The dictionaries are loaded when first asked for. Only the first 100 characters are looked at.
 */
export async function passphraseStrength(passphrase: string, known: readonly string[]): Promise<Score> {
  loading ??= load()
  const check = await loading
  const avoided = known.flatMap((words) => [words, ...words.split(/\s+/)])
  const seen = passphrase.slice(0, 100)
  const score = Math.min(...[seen, seen.replace(/\s+/g, '')].map((reading) => check(reading, avoided).score))
  return score === 0 || score === 1 || score === 2 || score === 3 ? score : 4
}
