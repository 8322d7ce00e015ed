import { readFileSync } from 'node:fs'
import type print from '#locales/en/print.json'
import type recoverySheet from '#locales/en/recovery-sheet.json'
import type report from '#locales/en/report.json'
import type reportV1 from '#locales/en/report-v1.json'
import type signing from '#locales/en/signing.json'
import type stock from '#locales/en/stock.json'
import type stockCardPrint from '#locales/en/stock-card-print.json'
import type stockPrint from '#locales/en/stock-print.json'
import type terms from '#locales/en/terms.json'
import type { Language } from '#shared/domain/languages.ts'
import { resourcePath } from '../resources.ts'

/** The words of printed layouts, by namespace; typed from the English files. */
export interface PrintWords {
  print: typeof print
  'recovery-sheet': typeof recoverySheet
  report: typeof report
  'report-v1': typeof reportV1
  signing: typeof signing
  stock: typeof stock
  'stock-card-print': typeof stockCardPrint
  'stock-print': typeof stockPrint
  terms: typeof terms
}

const read = new Map<string, unknown>()

/** All words of a namespace in a language, to be read by their keys. A sentence with `{{values}}` goes through `fill`. */
export function printWords<N extends keyof PrintWords>(namespace: N, language: Language): PrintWords[N] {
  const path = resourcePath('locales', language, `${namespace}.json`)
  if (!read.has(path)) read.set(path, JSON.parse(readFileSync(path, 'utf8')))
  return read.get(path) as PrintWords[N]
}

/** A sentence with its values, which are printed as they are given: formatted already. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
}

/** The sentence for so many, of those that a language has for what is counted (`rows_one`, `rows_other` …; CLDR). */
export function sentenceFor(words: object, key: string, count: number, language: Language): string {
  const forms: Record<string, unknown> = { ...words }
  const form = forms[`${key}_${new Intl.PluralRules(language).select(count)}`] ?? forms[`${key}_other`]
  return String(form)
}
