import type { ChangeEvent } from 'react'
import type { Day } from '#shared/domain/dates.ts'
import type { Choice } from '../field/choice.ts'
import type { TypedText } from './typed-text.ts'

/** The keys of what holds a value of a type, such as the fields that hold text. */
type KeysOf<V, T> = { [K in keyof V]-?: T extends V[K] ? K : never }[keyof V] & string
type ListKeys<V> = { [K in keyof V]-?: V[K] extends readonly object[] ? K : never }[keyof V] & string
type GroupKeys<V> = {
  [K in keyof V]-?: V[K] extends readonly unknown[] ? never : V[K] extends object ? K : never
}[keyof V] &
  string
type Element<T> = T extends readonly (infer E)[] ? E : never

/** A part of a form's values: where it is, what it holds, and how it is changed. */
export interface Part<V> {
  path: string
  value: V
  set: (update: (was: V) => V) => void
}

/** What binding a field needs of its form. */
export interface FieldHost {
  errorAt: (path: string) => string | undefined
  leave: (path: string) => void
  typedAt: (path: string) => TypedText
  limit: (path: string, limits: Limits) => void
}

export interface Limits {
  min?: Day | undefined
  max?: Day | undefined
}

/** A field whose kind is only known where it is drawn. */
export interface BoundField {
  name: string
  error: string | undefined
  typing: TypedText
  onLeave: () => void
}

type TextEvent = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>

/** The properties of the fields of a form, or of a part of it: `<TextInput label={…} {...form.text('driverName')} />`. */
export function bindPart<V extends object>(part: Part<V>, host: FieldHost) {
  const pathOf = (key: string) => (part.path === '' ? key : `${part.path}.${key}`)
  const put = <K extends keyof V>(key: K, value: V[K]) => part.set((was) => ({ ...was, [key]: value }))
  const common = (key: string) => {
    const path = pathOf(key)
    return { name: path, error: host.errorAt(path), onLeave: () => host.leave(path) }
  }
  const plain = (key: string) => {
    const { onLeave, ...rest } = common(key)
    return { ...rest, onBlur: onLeave }
  }
  return {
    value: part.value,
    change: (update: Partial<V>) => part.set((was) => ({ ...was, ...update })),
    /** A field whose kind is only known where it is drawn: the fields of a record are a list. */
    any: (key: keyof V & string) => ({
      ...common(key),
      typing: host.typedAt(pathOf(key)),
      held: part.value[key] as unknown,
      put: (value: string | number | boolean | null) => put(key, value as V[typeof key]),
    }),
    /** One line or several of text. */
    text: <K extends KeysOf<V, string>>(key: K) => ({
      ...plain(key),
      value: String(part.value[key] ?? ''),
      autoComplete: 'off',
      onChange: (event: TextEvent) => put(key, event.currentTarget.value as V[K]),
    }),
    /** A passphrase. */
    secret: <K extends KeysOf<V, string>>(key: K) => ({
      ...plain(key),
      value: String(part.value[key] ?? ''),
      onChange: (passphrase: string) => put(key, passphrase as V[K]),
    }),
    /** A text in capital letters: codes, numbers of documents. */
    capitals: <K extends KeysOf<V, string>>(key: K) => ({
      ...plain(key),
      value: String(part.value[key] ?? ''),
      autoComplete: 'off',
      onChange: (event: TextEvent) => put(key, event.currentTarget.value.toUpperCase() as V[K]),
    }),
    /** A day, within limits that count when the form is sent. */
    day: <K extends KeysOf<V, null>>(key: K, limits: Limits = {}) => {
      host.limit(pathOf(key), limits)
      const held = part.value[key]
      return {
        ...common(key),
        typing: host.typedAt(pathOf(key)),
        value: typeof held === 'string' && held !== '' ? (held as Day) : null,
        onChange: (day: Day | null) => put(key, day as V[K]),
        ...(limits.min ? { min: limits.min } : {}),
        ...(limits.max ? { max: limits.max } : {}),
      }
    },
    /** A whole number. */
    quantity: <K extends KeysOf<V, number>>(key: K) => {
      const held = part.value[key]
      return {
        ...common(key),
        typing: host.typedAt(pathOf(key)),
        value: typeof held === 'number' ? held : null,
        onChange: (quantity: number | null) => put(key, quantity as V[K]),
      }
    },
    /** One of many, by its id. */
    choice: <K extends KeysOf<V, string>, C extends Choice>(key: K, choices: readonly C[]) => ({
      ...common(key),
      typing: host.typedAt(pathOf(key)),
      choices,
      value: choices.find((one) => one.id === part.value[key]) ?? null,
      onChange: (choice: C | null) => put(key, (choice?.id ?? null) as V[K]),
    }),
    /** One of a few words; what is not among them is left. */
    select: <K extends keyof V & string, W extends V[K] & string>(
      key: K,
      options: readonly { value: W; label: string }[],
    ) => ({
      ...plain(key),
      value: String(part.value[key] ?? ''),
      data: options.map(({ value, label }) => ({ value, label })),
      onChange: (event: ChangeEvent<HTMLSelectElement>) => {
        const found = options.find(({ value }) => value === event.currentTarget.value)
        if (found) put(key, found.value)
      },
    }),
    /** A switch. */
    flag: <K extends KeysOf<V, boolean>>(key: K) => ({
      ...plain(key),
      checked: part.value[key] === true,
      onChange: (event: ChangeEvent<HTMLInputElement>) => put(key, event.currentTarget.checked as V[K]),
    }),
    /** Several of a few, in the order of the options. */
    several: <K extends keyof V & string, W extends string>(key: K, options: readonly W[]) => {
      const held: unknown = part.value[key]
      const chosen = Array.isArray(held) ? held : []
      return {
        error: host.errorAt(pathOf(key)),
        value: options.filter((one) => chosen.includes(one)),
        onChange: (next: string[]) => put(key, options.filter((one) => next.includes(one)) as V[K]),
      }
    },
    /** A group of fields that stands under one name. */
    in: <K extends GroupKeys<V>>(key: K): Part<V[K] & object> => groupOf(part, key),
    /** One element of a list, bound like the form itself. */
    at: <K extends ListKeys<V>>(key: K, index: number): Part<Element<V[K]> & object> => elementOf(part, key, index),
  }
}

function elementOf<V extends object, K extends ListKeys<V>>(
  part: Part<V>,
  key: K,
  index: number,
): Part<Element<V[K]> & object> {
  const list = part.value[key] as readonly (Element<V[K]> & object)[]
  const value = list[index]
  if (value === undefined) throw new Error(`No element ${index} of ${key}`)
  return {
    path: `${part.path === '' ? '' : `${part.path}.`}${key}.${index}`,
    value,
    set: (update) =>
      part.set((was) => {
        const held = was[key] as readonly (Element<V[K]> & object)[]
        return { ...was, [key]: held.map((one, at) => (at === index ? update(one) : one)) }
      }),
  }
}

function groupOf<V extends object, K extends GroupKeys<V>>(part: Part<V>, key: K): Part<V[K] & object> {
  return {
    path: part.path === '' ? key : `${part.path}.${key}`,
    value: part.value[key] as V[K] & object,
    set: (update) => part.set((was) => ({ ...was, [key]: update(was[key] as V[K] & object) })),
  }
}
