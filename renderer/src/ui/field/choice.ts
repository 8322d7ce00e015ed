import { folded } from '#shared/domain/folded.ts'

/** Something that can be looked up: an item, a lot, a person, a place. */
export interface Choice {
  id: string
  /** Left out for what has no code. */
  code?: string
  /** In the person's language. */
  name: string
  /** What tells two alike apart, shown quietly: batch and expiry, a district. */
  detail?: string
  /** Everything else it may be found by: names in the other languages, a barcode. */
  alsoFoundBy?: readonly string[]
}

export const sayChoice = (choice: Choice): string => (choice.code ? `${choice.code} · ${choice.name}` : choice.name)

const most = 50

/**
 * The choices that fit what was typed, best first, at most fifty: the same code or barcode, then a code or a name that
 * begins so, then names in which every typed word occurs. Everything fits nothing typed.
 */
export function findChoices<C extends Choice>(choices: readonly C[], typed: string): readonly C[] {
  const text = folded(typed)
  if (text === '') return choices.slice(0, most)
  const words = text.split(/\s+/)
  const ranked: { choice: C; rank: number }[] = []
  for (const choice of choices) {
    const keys = [choice.code ?? '', choice.name, ...(choice.alsoFoundBy ?? [])].map(folded)
    const whole = keys.join(' ')
    if (keys.includes(text) || folded(sayChoice(choice)) === text) ranked.push({ choice, rank: 0 })
    else if (keys.some((key) => key.startsWith(text))) ranked.push({ choice, rank: 1 })
    else if (words.every((word) => whole.includes(word))) ranked.push({ choice, rank: 2 })
  }
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ choice }) => choice)
}

/** The one choice that is meant without doubt: the same code, barcode or name, or the only one that fits. */
export function findExactly<C extends Choice>(choices: readonly C[], typed: string): C | undefined {
  const text = folded(typed)
  if (text === '') return undefined
  const same = choices.filter((choice) =>
    [choice.code ?? '', choice.name, sayChoice(choice), ...(choice.alsoFoundBy ?? [])].some(
      (key) => folded(key) === text,
    ),
  )
  if (same.length === 1) return same[0]
  const fitting = findChoices(choices, typed)
  return same.length === 0 && fitting.length === 1 ? fitting[0] : undefined
}
