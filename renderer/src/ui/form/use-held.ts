import { useForm as useHeldValues } from '@mantine/form'
import { useMemo, useState } from 'react'
import type { Part } from './bind.ts'
import { type Elements, fitValues, nothingTyped, type Typing } from './draft/kept-content.ts'
import type { Opening } from './draft/opening.tsx'

export interface Held<V> {
  values: V
  /** The values of this moment, also in the middle of a change. */
  now: () => V
  root: Part<V>
  typing: Typing
  setTyping: (update: (was: Typing) => Typing) => void
  /** The values as a draft keeps them: without what is secret. */
  kept: Partial<V>
  /** Whether anything differs from how the form starts. */
  dirty: boolean
  /** Whether anything of what a draft keeps does. */
  worthKeeping: boolean
  /** Puts in what the program knows; a form that was untouched stays so. */
  fill: (update: Partial<V>) => void
  /** As it started. */
  reset: () => void
}

const isNothing = ({ texts, cells, pastes }: Typing) =>
  Object.keys(texts).length === 0 &&
  Object.keys(pastes).length === 0 &&
  Object.values(cells).every((one) => Object.keys(one).length === 0)

/** The values of a form and what is being typed in it, with what was kept of both when it opens. */
export function useHeld<V extends object>(
  opening: Opening,
  makeStart: () => V,
  { elements, secrets }: { elements?: Elements | undefined; secrets?: readonly (keyof V & string)[] | undefined },
): Held<V> {
  const [start] = useState(makeStart)
  const [baseline, setBaseline] = useState(start)
  const [typing, setTyping] = useState<Typing>(opening.kept?.typing ?? nothingTyped)
  const form = useHeldValues<V>({
    mode: 'controlled',
    initialValues: opening.kept ? fitValues(opening.kept.values, start, elements) : start,
  })
  const { values } = form
  const typed = !isNothing(typing)
  const differs = values !== baseline && JSON.stringify(values) !== JSON.stringify(baseline)
  // biome-ignore lint/correctness/useExhaustiveDependencies: which fields are secret does not change
  const kept = useMemo(() => without(values, secrets), [values])
  const worthKeeping = secrets ? JSON.stringify(kept) !== JSON.stringify(without(baseline, secrets)) : differs
  return {
    values,
    now: form.getValues,
    root: { path: '', value: values, set: (update) => form.setValues(update(form.getValues())) },
    typing,
    setTyping,
    kept,
    dirty: typed || differs,
    worthKeeping: typed || worthKeeping,
    fill: (update) => {
      const next = { ...form.getValues(), ...update }
      if (!typed && !differs) setBaseline(next)
      form.setValues(next)
    },
    reset: () => {
      setTyping(nothingTyped)
      form.setValues(baseline)
    },
  }
}

function without<V extends object>(values: V, secrets: readonly string[] = []): Partial<V> {
  if (secrets.length === 0) return values
  const kept: Partial<V> = { ...values }
  for (const key of Object.keys(kept)) if (secrets.includes(key)) delete kept[key as keyof V]
  return kept
}
