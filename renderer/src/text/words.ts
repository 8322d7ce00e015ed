/** The forms a language counts in (CLDR). French `many` is for whole millions and may be left out. */
type EnglishForm = 'one' | 'other'
type FrenchForm = 'one' | 'other'
type ArabicForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

type CountedBase<K> = K extends `${infer Base}_other` ? Base : never
type Counted<E, Form extends string> = `${CountedBase<keyof E>}_${Form}`
type Plain<E> = Exclude<keyof E, Counted<E, EnglishForm>>

type Words<E, Form extends string, Spare extends string = never> = {
  readonly [K in Plain<E>]: E[K] extends string ? string : Words<E[K], Form, Spare>
} & { readonly [K in Counted<E, Form>]: string } & { readonly [K in Counted<E, Spare>]?: string }

/** What a French text file must hold, given the English one: the same keys, no more, no fewer. */
export type French<E> = Words<E, FrenchForm, 'many'>

/** What an Arabic text file must hold, given the English one: the same keys, and six forms for whatever is counted. */
export type Arabic<E> = Words<E, ArabicForm>
