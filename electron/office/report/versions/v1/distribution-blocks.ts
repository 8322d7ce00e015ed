import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { formatBand } from '../../../print/formats.ts'
import type { Block, Cell, PaperLocale } from '../../../print/paper.ts'
import { isolate } from '../../../print/printable.ts'
import type { PrintWords } from '../../../print/words.ts'
import { named } from './stock-blocks.ts'
import { tableTitle } from './table-title.ts'
import { monthWords } from './words.ts'

const sexes = ['female', 'male'] as const
type People = MonthDataset['distributions'][number]['people']

/** The month's people by group and sex; nothing when nobody was reached. */
export function peopleChart(
  dataset: MonthDataset,
  words: PrintWords['report-v1']['report'],
  locale: PaperLocale,
): Block[] {
  const term = monthWords(locale.language)
  const people = dataset.distributions.flatMap((row) => row.people)
  const groups = dataset.populationGroups.filter((group) => count(people, { group }) !== 0)
  if (groups.length === 0) return []
  return [
    {
      block: 'chart',
      title: words.chart,
      kind: 'stacked-bars',
      categories: groups.map((group) => wordOf(term.populationGroup, group)),
      series: sexes.map((sex) => ({
        name: term.sex[sex],
        values: groups.map((group) => count(people, { group, sex })),
      })),
      height: 130,
    },
  ]
}

/** B-2 and B-3: where, whom and what. */
export function distributionBlocks(
  dataset: MonthDataset,
  words: PrintWords['report-v1']['report'],
  locale: PaperLocale,
): Block[] {
  const term = monthWords(locale.language)
  const people = dataset.distributions.flatMap((row) => row.people)
  return [
    {
      block: 'table',
      title: tableTitle('B-2', words.b2),
      columns: [
        { label: words.number, kind: 'code' },
        { label: words.date, kind: 'date' },
        { label: words.place, kind: 'text', width: 'fill' },
        { label: words.type, kind: 'text' },
        { label: words.project, kind: 'code' },
        { label: words.households, kind: 'number' },
        { label: words.people, kind: 'number' },
        { label: words.withDisability, kind: 'number' },
      ],
      rows: dataset.distributions.map((row) => [
        row.number,
        row.happenedOn,
        row.pcode ? `${named(row.place, locale)} (${isolate(row.pcode, 'ltr')})` : named(row.place, locale),
        wordOf(term.distributionType, row.type),
        row.project.code,
        row.households,
        count(row.people, {}),
        countWithDisability(row.people, {}),
      ]),
      totals: [
        words.total,
        null,
        null,
        null,
        null,
        dataset.distributions.reduce((sum, row) => sum + row.households, 0),
        count(people, {}),
        countWithDisability(people, {}),
      ],
    },
    peopleTable(dataset, people, words, locale),
    {
      block: 'table',
      title: tableTitle('B-3', words.b3),
      columns: [
        { label: words.item, kind: 'text', width: 'fill' },
        { label: words.project, kind: 'code' },
        { label: words.donor, kind: 'text', width: 180 },
        { label: words.unit, kind: 'text', width: 'fit' },
        { label: words.distributed, kind: 'number' },
      ],
      rows: dataset.itemsDistributed.map((row) => [
        named(row.item.names, locale),
        row.project.code,
        row.project.donor,
        wordOf(monthWords(locale.language).unit, row.item.unit),
        row.distributed,
      ]),
    },
  ]
}

function peopleTable(
  dataset: MonthDataset,
  people: People,
  words: PrintWords['report-v1']['report'],
  locale: PaperLocale,
): Block {
  const term = monthWords(locale.language)
  const figuresOf = (group: string): Cell[] => [
    ...sexes.flatMap((sex) => dataset.ageBands.map((band) => count(people, { ...(group && { group }), sex, band }))),
    count(people, group ? { group } : {}),
    countWithDisability(people, group ? { group } : {}),
  ]
  return {
    block: 'table',
    title: tableTitle('B-2', words.b2People),
    columns: [
      { label: words.group, kind: 'text', width: 'fill' },
      ...sexes.flatMap(() =>
        dataset.ageBands.map((band) => ({ label: formatBand(band, locale), kind: 'number' as const })),
      ),
      { label: words.total, kind: 'number' },
      { label: words.withDisability, kind: 'number' },
    ],
    groups: [
      { label: '', span: 1 },
      ...sexes.map((sex) => ({ label: term.sex[sex], span: dataset.ageBands.length })),
      { label: '', span: 2 },
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

/** A dash where nobody was asked: that is not the same as none. */
function countWithDisability(people: People, where: { group?: string }): number | null {
  const asked = people.filter(
    ({ disability, group }) => disability !== 'not-stated' && group === (where.group ?? group),
  )
  if (asked.length === 0) return null
  return asked.reduce((sum, each) => sum + (each.disability === 'with' ? each.people : 0), 0)
}

/** The word for a code; a code of a newer program stands for itself. */
export function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}
