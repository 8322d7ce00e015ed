import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { Language } from '#shared/domain/languages.ts'
import type { MonthHead } from '#shared/domain/report/month-head.ts'

const datasetFile = /^amana-month\.(en|fr|ar)\.json$/

/** The name that a report's dataset is attached under, whatever its version: it says which language was drawn. */
export function datasetFileName(language: Language): string {
  return `amana-month.${language}.json`
}

/** The language that a report was drawn in, from the name of its attached dataset; undefined for any other file. */
export function languageOfDataset(fileName: string): Language | undefined {
  return datasetFile.exec(fileName)?.[1] as Language | undefined
}

/** SHA-256 over the dataset's canonical JSON, 64 hex digits: printed on the report and quoted by the next one. */
export function digestOf(dataset: MonthHead): string {
  return createHash('sha256').update(canonicalJson(dataset)).digest('hex')
}
