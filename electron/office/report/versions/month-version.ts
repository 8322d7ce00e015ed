import type { z } from 'zod'
import { countFigures } from '#shared/domain/distribution/count-figures.ts'
import type { Language } from '#shared/domain/languages.ts'
import type { MonthHead, Reconciliation } from '#shared/domain/report/month-head.ts'
import type { Paper } from '../../print/paper.ts'
import { digestOf } from '../dataset-file.ts'

/** A dataset that was read by its own version: all that showing and verifying a report need to know of it. */
export interface ReadMonth {
  head: MonthHead
  digest: string
  /** How many figures it holds. */
  figures: number
  /** X-8 as that version had it: what stands at several places with different figures. */
  findUnequal(): Reconciliation[]
  /** The report as that version draws it; the same dataset gives the same paper for ever. */
  draw(language: Language, draft: boolean): Paper
}

/** One version of the month's dataset, kept for ever: last year's report is read and drawn as it was. */
export interface MonthVersion {
  version: number
  /** The dataset as this version reads it; undefined when it is not one of this version, or has anything besides. */
  read(dataset: unknown): ReadMonth | undefined
}

/** A version from its schema, its own comparison of figures and its own drawing. */
export function monthVersion<Dataset extends MonthHead>(parts: {
  version: number
  schema: z.ZodType<Dataset>
  reconcile: (dataset: Dataset) => Reconciliation[]
  draw: (dataset: Dataset, language: Language, draft: boolean) => Paper
}): MonthVersion {
  return {
    version: parts.version,
    read(value) {
      const { data: dataset } = parts.schema.safeParse(value)
      if (dataset === undefined || dataset.version !== parts.version) return undefined
      return {
        head: dataset,
        digest: digestOf(dataset),
        figures: countFigures(dataset),
        findUnequal: () => parts.reconcile(dataset).filter((line) => !line.equal),
        draw: (language, draft) => parts.draw(dataset, language, draft),
      }
    },
  }
}
