export interface WeakPassphrase {
  problem: 'WEAK_PASSPHRASE'
  /** zxcvbn's scale, 0 to 4. */
  data: { score: number; needed: number }
}

/** 3 is "safe against a thief with the file and a strong computer" together with Argon2id; 4 would refuse good phrases. */
const needed = 3

/**
 * Refuses a passphrase that can be guessed. `known` are words a thief would try first: the person's and the office's
 * names. Takes about 0.1 s the first time, while the dictionaries are read.
 */
export async function refuseWeak(passphrase: string, known: readonly string[]): Promise<WeakPassphrase | undefined> {
  ready ??= makeChecker()
  const checker = await ready
  const words = known.flatMap((text) => [text, ...text.split(/\s+/)])
  // A space between two equal words hides the repetition: the weaker reading counts.
  const readings = [passphrase, passphrase.replace(/\s+/g, '')]
  const score = Math.min(...readings.map((reading) => checker.check(reading, words).score))
  return score < needed ? { problem: 'WEAK_PASSPHRASE', data: { score, needed } } : undefined
}

let ready: ReturnType<typeof makeChecker> | undefined

/** Only when the first passphrase is chosen: on most days none is. */
async function makeChecker() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
}
