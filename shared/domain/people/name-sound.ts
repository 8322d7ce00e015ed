/** The consonants of a word as written in either script, and what is written between them. */
export interface Sound {
  /** One letter a consonant; voiced and emphatic pairs that spellings mix share a letter, a doubled one is one. */
  consonants: string
  /** The vowels before, between and after the consonants: one more than there are consonants. */
  slots: readonly string[]
  script: 'latin' | 'arabic'
}

const arabicLetters = new Map(
  Object.entries({
    ...{
      ب: 'b',
      پ: 'b',
      ت: 't',
      ث: 't',
      ج: 'j',
      چ: 'x',
      ح: 'h',
      خ: 'k',
      د: 'd',
      ذ: 'z',
      ر: 'r',
      ز: 'z',
      ژ: 'j',
      س: 's',
    },
    ...{
      ش: 'x',
      ص: 's',
      ض: 'd',
      ط: 't',
      ظ: 'z',
      ع: '',
      غ: 'g',
      ف: 'f',
      ڤ: 'f',
      ڥ: 'f',
      ق: 'k',
      ك: 'k',
      گ: 'g',
      ڨ: 'g',
    },
    ...{ ل: 'l', م: 'm', ن: 'n', ه: 'h' },
  }),
)
const arabicVowels = new Map(Object.entries({ ا: 'a', و: 'u', ي: 'i' }))

/** Longest first: French and English spellings of the same sounds. */
const latinSpellings: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/^ou(?=[aei])/, 'w'],
  [/^(?:tch|sch|sh|ch)/, 'x'],
  [/^(?:dj|j)/, 'j'],
  [/^(?:kh|ck|q|k)/, 'k'],
  [/^th/, 't'],
  [/^dh/, 'z'],
  [/^gh/, 'g'],
  [/^gu(?=[ei])/, 'g'],
  [/^g(?=[eiy])/, 'j'],
  [/^(?:ph|v|f)/, 'f'],
  [/^p/, 'b'],
  [/^c(?=[eiy])/, 's'],
  [/^c/, 'k'],
  [/^x/, 'ks'],
]

/** How a normalised word sounds; undefined when it is in neither script or has no consonant. */
export function soundOf(word: string): Sound | undefined {
  if (/^[a-z]+$/.test(word)) return build('latin', latinParts(word))
  if (/^\p{Script=Arabic}+$/u.test(word)) return build('arabic', arabicParts(word))
  return undefined
}

/** A part is a consonant in capitals or a vowel in small letters. */
function build(script: Sound['script'], parts: readonly string[]): Sound | undefined {
  let consonants = ''
  let slots = ['']
  for (const part of parts) {
    if (part === part.toLowerCase()) {
      slots = [...slots.slice(0, -1), `${slots.at(-1) ?? ''}${part}`]
      continue
    }
    // A doubled consonant is one: Arabic does not write it twice.
    const isDoubled = consonants.endsWith(part) && slots.at(-1) === ''
    if (!isDoubled) {
      consonants += part
      slots = [...slots, '']
    }
  }
  // A last h is heard in Salah, not in Fatimah, and the ta marbuta is written as one: it counts for nothing.
  if (consonants.length > 1 && consonants.endsWith('H')) {
    consonants = consonants.slice(0, -1)
    slots = [...slots.slice(0, -2), `${slots.at(-2) ?? ''}${slots.at(-1) ?? ''}`]
  }
  return consonants === '' ? undefined : { consonants: consonants.toLowerCase(), slots, script }
}

function arabicParts(word: string): string[] {
  return [...word].flatMap((letter, index) => {
    if (index === 0 && (letter === 'و' || letter === 'ي')) return letter === 'و' ? 'W' : 'Y'
    return (arabicVowels.get(letter) ?? arabicLetters.get(letter)?.toUpperCase() ?? '') || []
  })
}

function latinParts(word: string): string[] {
  const parts: string[] = []
  let rest = word
  while (rest !== '') {
    const isFirst = rest === word
    const found = latinSpellings.find(([spelling]) => spelling.test(rest))
    const isWawAtStart = found?.[1] === 'w'
    const match = found?.[0].exec(rest)?.[0]
    if (found && match && (!isWawAtStart || isFirst)) {
      parts.push(...found[1].toUpperCase())
      rest = rest.slice(match.length)
      continue
    }
    const letter = rest.charAt(0)
    const isSemivowelAtStart = isFirst && /^[wy][aeiou]/.test(rest)
    parts.push(/[aeiouwy]/.test(letter) && !isSemivowelAtStart ? letter : letter.toUpperCase())
    rest = rest.slice(1)
  }
  return parts
}

/**
 * How well the vowels of two words of the same consonants agree, from 0 to 1. Arabic writes only long vowels: where it
 * writes none, a short one of any colour may stand in Latin letters, but no double one.
 */
export function vowelAgreement(a: Sound, b: Sound): number {
  let sum = 0
  let weights = 0
  let worst = 1
  const isShort = a.consonants.length <= 2
  a.slots.forEach((slot, index) => {
    const isInner = index > 0 && index < a.slots.length - 1
    const agreement = slotAgreement(slot, a.script, b.slots[index] ?? '', b.script)
    // Words end and begin differently from language to language (Ibrahim, Brahim, Ibrahima); short ones have little else.
    const weight = isInner || isShort ? 1 : 0.5
    sum += agreement * weight
    weights += weight
    if (isInner || isShort) worst = Math.min(worst, agreement)
  })
  return (sum / weights) * (worst < 0.4 ? 0.75 : 1)
}

function slotAgreement(a: string, aScript: Sound['script'], b: string, bScript: Sound['script']): number {
  if (aScript === 'arabic' && bScript === 'latin') return slotAgreement(b, bScript, a, aScript)
  if (bScript === 'arabic') return aScript === 'arabic' ? betweenArabic(a, b) : latinToArabic(a, b)
  return betweenLatin(a, b)
}

type Colour = 'none' | 'a' | 'e' | 'i' | 'u' | 'ai' | 'au' | 'iu'

function colourOf(vowels: string): Colour {
  const has = (letters: RegExp) => letters.test(vowels)
  const [i, u, a] = [has(/[iy]/) || vowels === 'ee', has(/[ouw]/), has(/a/) || (has(/e/) && vowels.length > 1)]
  if (i && u) return 'iu'
  if (vowels === 'ee' || vowels === 'ie') return 'i'
  if (i) return a ? 'ai' : 'i'
  if (u) return a ? 'au' : 'u'
  if (a) return 'a'
  return vowels === '' ? 'none' : 'e'
}

const latinPairs: Record<string, number> = {
  ...{ 'a none': 0.8, 'e none': 0.9, 'none u': 0.6, 'i none': 0.6, 'ai none': 0.3, 'au none': 0.3 },
  ...{ 'a e': 0.9, 'e i': 0.7, 'ai i': 0.9, 'ai e': 0.6, 'a ai': 0.35, 'au u': 0.85, 'a au': 0.5, 'e u': 0.3 },
  ...{ 'a u': 0.3, 'a i': 0.3, 'iu u': 0.5, 'i iu': 0.5, 'ai iu': 0.3 },
}

function betweenLatin(a: string, b: string): number {
  const colours = [colourOf(a), colourOf(b)].sort()
  return colours[0] === colours[1] ? 1 : (latinPairs[colours.join(' ')] ?? 0.1)
}

const latinForArabic: Record<string, Record<Colour, number>> = {
  '': { none: 1, a: 1, e: 1, i: 0.8, u: 0.8, ai: 0.2, au: 0.2, iu: 0.1 },
  a: { none: 0.4, a: 1, e: 0.8, i: 0.1, u: 0.1, ai: 0.7, au: 0.7, iu: 0.1 },
  i: { none: 0.4, a: 0.15, e: 0.6, i: 1, u: 0.1, ai: 1, au: 0.1, iu: 0.6 },
  u: { none: 0.4, a: 0.15, e: 0.2, i: 0.1, u: 1, ai: 0.1, au: 1, iu: 0.6 },
}

function latinToArabic(latin: string, arabic: string): number {
  const colour = colourOf(latin)
  const written = [...new Set(arabic)]
  if (written.length <= 1) return latinForArabic[written[0] ?? '']?.[colour] ?? 0
  return Math.max(...written.map((letter) => latinForArabic[letter]?.[colour] ?? 0))
}

function betweenArabic(a: string, b: string): number {
  if (a === b) return 1
  return a === '' || b === '' ? 0.3 : 0.1
}
