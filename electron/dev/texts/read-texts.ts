import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../shared/domain/languages.ts'
import { projectFolder } from '../places.ts'

/** A file of texts as it lies in `resources/locales`: words by their keys, keys in groups. */
export interface Texts {
  [key: string]: Text
}
export type Text = string | string[] | Texts

/** Every text of one language by its full key (`stock:form.receipt.posted`, `stock:lines[0]`). */
export type FlatTexts = ReadonlyMap<string, string>

const folderOf = (language: Language) => join(projectFolder, 'resources/locales', language)

/** Every text of one language, all files together. Throws when a file is no JSON. */
export function readTexts(language: Language): FlatTexts {
  const found = new Map<string, string>()
  for (const file of readdirSync(folderOf(language)).sort()) {
    const texts = JSON.parse(readFileSync(join(folderOf(language), file), 'utf8')) as Texts
    for (const [key, text] of flat(texts)) found.set(`${file.replace(/\.json$/, '')}:${key}`, text)
  }
  return found
}

function* flat(text: Text, path = ''): Generator<[string, string]> {
  if (typeof text === 'string') yield [path, text]
  else if (Array.isArray(text)) for (const [index, one] of text.entries()) yield [`${path}[${index}]`, one]
  else for (const [key, one] of Object.entries(text)) yield* flat(one, path === '' ? key : `${path}.${key}`)
}

/** Writes every text of a language through `change`, in place; returns how many differ. Keys and their order stay. */
export function rewriteTexts(language: Language, change: (text: string) => string): number {
  let changed = 0
  const rewritten = (text: Text): Text => {
    if (typeof text === 'string') {
      const next = change(text)
      if (next !== text) changed += 1
      return next
    }
    if (Array.isArray(text)) return text.map((one) => String(rewritten(one)))
    return Object.fromEntries(Object.entries(text).map(([key, one]) => [key, rewritten(one)]))
  }
  for (const file of readdirSync(folderOf(language))) {
    const path = join(folderOf(language), file)
    const before = readFileSync(path, 'utf8')
    const after = `${JSON.stringify(rewritten(JSON.parse(before) as Texts), null, 2)}\n`
    if (after !== before) writeFileSync(path, after)
  }
  return changed
}
