import { caseSteps } from '#shared/domain/consular/derive-person.ts'
import { caseConcepts, type MonthDataset } from '#shared/domain/report/v1/month.ts'
import { formatNumber, formatRange } from '../../../print/formats.ts'
import type { Block, PaperLocale } from '../../../print/paper.ts'
import { fill, type PrintWords } from '../../../print/words.ts'
import { wordOf } from './distribution-blocks.ts'
import { tableTitle } from './table-title.ts'
import { countryName, monthWords } from './words.ts'

type Row = MonthDataset['caseSteps'][number]

/** C-1 and C-2: where people stand at the end of the month, and what happened to them in it. */
export function caseBlocks(
  dataset: MonthDataset,
  words: PrintWords['report-v1']['report'],
  locale: PaperLocale,
): Block {
  const term = monthWords(locale.language)
  const steps = caseSteps.filter((step) => dataset.caseSteps.some((row) => row.step === step))
  const figuresOf = (chosen: (row: Row) => boolean): number[] => {
    const rows = dataset.caseSteps.filter(chosen)
    const total = (figure: (row: Row) => number) => rows.reduce((sum, row) => sum + figure(row), 0)
    return [
      total((row) => row.people),
      total((row) => row.ageing.to30),
      total((row) => row.ageing.to60),
      total((row) => row.ageing.to90),
      total((row) => row.ageing.over90),
    ]
  }
  const days = (from: number, to: number) => fill(words.days, { range: formatRange(from, to, locale) })
  return {
    block: 'columns',
    columns: [
      {
        width: 'fill',
        content: [
          {
            block: 'table',
            title: tableTitle('C-1', words.c1),
            columns: [
              { label: words.nationality, kind: 'text', width: 'fill' },
              { label: words.people, kind: 'number' },
              { label: days(0, 30), kind: 'number' },
              { label: days(31, 60), kind: 'number' },
              { label: days(61, 90), kind: 'number' },
              { label: fill(words.over90, { days: formatNumber(90, locale) }), kind: 'number' },
            ],
            rows: steps.flatMap((step) => [
              { section: wordOf(term.caseStep, step), figures: figuresOf((row) => row.step === step) },
              ...dataset.caseSteps
                .filter((row) => row.step === step)
                .map((row) => [
                  countryName(row.nationality, locale.language),
                  row.people,
                  row.ageing.to30,
                  row.ageing.to60,
                  row.ageing.to90,
                  row.ageing.over90,
                ]),
            ]),
            totals: [words.total, ...figuresOf(() => true)],
          },
        ],
      },
      {
        width: 268,
        content: [
          {
            block: 'table',
            title: tableTitle('C-2', words.c2),
            columns: [
              { label: words.concept, kind: 'text', width: 'fill' },
              { label: words.people, kind: 'number' },
            ],
            rows: caseConcepts.map((concept) => [term.caseConcept[concept], dataset.caseEvents[concept] ?? 0]),
          },
        ],
      },
    ],
  }
}
