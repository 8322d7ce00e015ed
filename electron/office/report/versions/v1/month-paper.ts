import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { lastDay } from '#shared/domain/dates.ts'
import type { Language } from '#shared/domain/languages.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import { formatInstant, formatMonth, formatNumber } from '../../../print/formats.ts'
import type { Block, Paper, PaperLocale } from '../../../print/paper.ts'
import { fill, type PrintWords, sentenceFor } from '../../../print/words.ts'
import { datasetFileName, digestOf } from '../../dataset-file.ts'
import { caseBlocks } from './case-blocks.ts'
import { distributionBlocks, peopleChart } from './distribution-blocks.ts'
import { stockBlocks } from './stock-blocks.ts'
import { monthWords } from './words.ts'

/**
 * The monthly report of version 1 as a paper: a pure function of the dataset, the language and whether it is a draft, so
 * that whoever has the attached dataset can draw the same pages again (design §9).
 */
export function monthPaper(dataset: MonthDataset, language: Language, draft: boolean): Paper {
  const words = monthWords(language).report
  const locale: PaperLocale = { language, digits: 'latn', country: dataset.office.country }
  const digest = digestOf(dataset)
  const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0)
  const inShort: Block = {
    block: 'figures',
    figures: [
      {
        label: words.peopleReached,
        value: sum(dataset.distributions.flatMap((row) => row.people.map((each) => each.people))),
      },
      { label: words.householdsReached, value: sum(dataset.distributions.map((row) => row.households)) },
      { label: words.itemsDistributed, value: sum(dataset.itemsDistributed.map((row) => row.distributed)) },
      { label: words.peopleUnderWay, value: dataset.people.closing },
      { label: words.departures, value: dataset.caseEvents.departed ?? 0 },
    ],
  }
  return {
    locale,
    pageWords: monthWords(language).page,
    title: words.title,
    subject: `${dataset.office.name} · ${formatMonth(dataset.month, locale)}`,
    number: `RPT-${dataset.office.code}-${dataset.month}`,
    office: { name: dataset.office.name, code: dataset.office.code },
    demo: dataset.office.demo,
    draft,
    orientation: 'landscape',
    footer: [`${words.journalHead} ${dataset.cut.journalSequence} ${dataset.cut.journalHash.slice(0, 16)}`, digest],
    madeAt: dataset.cut.at,
    content: [
      {
        block: 'facts',
        columns: 4,
        facts: [
          { label: words.office, value: `${dataset.office.name} (${dataset.office.code})`, kind: 'text' },
          { label: words.month, value: formatMonth(dataset.month, locale), kind: 'text' },
          {
            label: words.dataCut,
            value: formatInstant(dataset.cut.at, dataset.office.timeZone, locale),
            kind: 'code',
          },
          { label: words.preparedBy, value: dataset.preparedBy?.name ?? words.notPrepared, kind: 'text' },
        ],
      },
      { block: 'heading', level: 1, text: words.inShort },
      inShort,
      { block: 'heading', level: 2, text: words.highlights },
      { block: 'paragraph', text: dataset.highlights || words.none },
      { block: 'heading', level: 2, text: words.limitations },
      ...limitations(dataset, words, locale),
      ...dataset.reopened.map(
        (each): Block => ({
          block: 'note',
          tone: 'warning',
          text: fill(words.reopened, { month: formatMonth(each.month, locale), by: each.by, reason: each.reason }),
        }),
      ),
      ...peopleChart(dataset, words, locale),
      ...distributionBlocks(dataset, words, locale),
      caseBlocks(dataset, words, locale),
      ...stockBlocks(dataset, words, locale),
      { block: 'together', content: lastWords(dataset, digest, words, locale) },
    ],
    attachments: [
      {
        name: datasetFileName(language),
        mime: 'application/json',
        description: `${words.attachment} · ${lastDay(dataset.month)}`,
        bytes: Buffer.from(canonicalJson(dataset)),
      },
    ],
  }
}

/** What of the month is not as it should be, then what the signer adds. */
function limitations(dataset: MonthDataset, words: PrintWords['report-v1']['report'], locale: PaperLocale): Block[] {
  const noted = (dataset.noted ?? []).map(({ code, count }) =>
    fill(sentenceFor(words.noted, code, count, locale.language), { count: formatNumber(count, locale) }),
  )
  const typed = dataset.limitations === '' ? [] : [dataset.limitations]
  const texts = [...noted, ...typed]
  return (texts.length > 0 ? texts : [words.none]).map((text) => ({ block: 'paragraph', text }))
}

/** What the figures mean, what proves them, and the signatures: one page for whoever checks the report. */
function lastWords(
  dataset: MonthDataset,
  digest: string,
  words: PrintWords['report-v1']['report'],
  locale: PaperLocale,
): Block[] {
  const { cut, previous, authority } = dataset
  return [
    { block: 'heading', level: 2, text: words.definitions },
    ...words.definitionTexts.map((text): Block => ({ block: 'paragraph', text, small: true })),
    {
      block: 'facts',
      columns: 1,
      facts: [
        {
          label: words.journalHead,
          value: `${formatNumber(cut.journalSequence, locale)} ${cut.journalHash}`,
          kind: 'code',
        },
        { label: words.datasetDigest, value: digest, kind: 'code' },
        {
          label: words.previousReport,
          value: previous ? `${previous.month} ${previous.digest}` : words.firstReport,
          kind: previous ? 'code' : 'text',
        },
        { label: words.authority, value: `${authority.name} ${authority.fingerprint}`, kind: 'code' },
      ],
    },
    {
      block: 'signing-places',
      places: [
        { position: 'prepared', label: words.preparedBy },
        { position: 'approved', label: words.approvedBy },
      ],
    },
  ]
}
