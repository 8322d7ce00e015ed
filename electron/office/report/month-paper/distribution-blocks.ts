import type { MonthDataset } from '#shared/domain/month.ts'
import type { MonthReportWords } from '#shared/text/month-report.ts'
import { type Terms, terms } from '#shared/text/terms.ts'
import type { Block, Cell, PaperLocale } from '../../paper/paper.ts'
import { isolate } from '../../paper/printable.ts'
import { flowTable, named } from './stock-blocks.ts'

const sexes = ['female', 'male'] as const
type People = MonthDataset['distributions'][number]['people']

/** B-2 and B-3: where, whom and what, with a chart of the people by group. */
export function distributionBlocks(dataset: MonthDataset, words: MonthReportWords, locale: PaperLocale): Block[] {
  const term = terms[locale.language]
  const people = dataset.distributions.flatMap((row) => row.people)
  const groups = dataset.populationGroups.filter((group) => count(people, { group }) > 0)
  return [
    {
      block: 'table',
      title: words.b2,
      columns: [
        { label: words.number, kind: 'code' },
        { label: words.date, kind: 'date' },
        { label: words.place, kind: 'text', width: 'fill' },
        { label: words.type, kind: 'text' },
        { label: words.project, kind: 'code' },
        { label: words.households, kind: 'number' },
        { label: words.people, kind: 'number' },
      ],
      rows: dataset.distributions.map((row) => [
        row.number,
        row.happenedOn,
        `${named(row.place, locale)} (${isolate(row.pcode, 'ltr')})`,
        wordOf(term.distributionType, row.type),
        row.project.code,
        row.households,
        count(row.people, {}),
      ]),
      totals: [
        words.total,
        null,
        null,
        null,
        null,
        dataset.distributions.reduce((sum, row) => sum + row.households, 0),
        count(people, {}),
      ],
    },
    peopleTable(dataset, people, words, term),
    ...(groups.length === 0
      ? []
      : [
          {
            block: 'chart',
            title: words.chart,
            kind: 'stacked-bars',
            categories: groups.map((group) => wordOf(term.populationGroup, group)),
            series: sexes.map((sex) => ({
              name: term.sex[sex],
              values: groups.map((group) => count(people, { group, sex })),
            })),
          } satisfies Block,
        ]),
    flowTable(words.b3, dataset.itemsDistributed, words, locale, [[words.distributed, (row) => row.distributed]]),
  ]
}

function peopleTable(dataset: MonthDataset, people: People, words: MonthReportWords, term: Terms): Block {
  const figuresOf = (group: string): Cell[] => [
    ...sexes.flatMap((sex) => dataset.ageBands.map((band) => count(people, { ...(group && { group }), sex, band }))),
    count(people, group ? { group } : {}),
  ]
  return {
    block: 'table',
    title: words.b2People,
    columns: [
      { label: words.group, kind: 'text', width: 'fill' },
      ...sexes.flatMap(() => dataset.ageBands.map((band) => ({ label: band, kind: 'number' as const }))),
      { label: words.total, kind: 'number' },
    ],
    groups: [
      { label: '', span: 1 },
      ...sexes.map((sex) => ({ label: term.sex[sex], span: dataset.ageBands.length })),
      { label: '', span: 1 },
    ],
    rows: dataset.populationGroups.map((group) => [wordOf(term.populationGroup, group), ...figuresOf(group)]),
    totals: [words.total, ...figuresOf('')],
  }
}

function count(people: People, where: { group?: string; sex?: string; band?: string }): number {
  return people
    .filter(
      (each) =>
        (where.group === undefined || each.group === where.group) &&
        (where.sex === undefined || each.sex === where.sex) &&
        (where.band === undefined || each.band === where.band),
    )
    .reduce((sum, each) => sum + each.people, 0)
}

/** The word for a code; a code of a newer program stands for itself. */
export function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}
