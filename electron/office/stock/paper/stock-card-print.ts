import type { Item } from '#shared/contract/reference.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import { formatDay, formatInstant } from '../../print/formats.ts'
import type { Cell, Paper, PaperLocale } from '../../print/paper.ts'
import { fill, printWords } from '../../print/words.ts'
import type { StockCard } from '../balance/read-stock-card.ts'

/** What the printed card says; `card` is read in the paper's language. */
export interface StockCardFacts {
  card: StockCard
  item: Item
  /** Codes by id. */
  projects: ReadonlyMap<string, string>
  /** In the paper's language. */
  warehouse: { code: string; name: string }
  /** First and last day; null: no limit. */
  from: string | null
  to: string | null
  locale: PaperLocale
  office: { name: string; code: string; demo: boolean; timeZone: string }
  printedBy: string
  /** Instant, ISO 8601. */
  printedAt: string
}

/**
 * The stock card as it hangs at the shelf: every movement with the balance after it, in the item's unit, and a box for
 * whoever compares it with the goods. Pure: the same facts always give the same paper.
 */
export function stockCardPaper(facts: StockCardFacts): Paper {
  const { card, item, warehouse, locale, office } = facts
  const words = printWords('stock-print', locale.language)
  const own = printWords('stock-card-print', locale.language)
  const sentence =
    facts.from && facts.to ? own.fromToDay : facts.from ? own.fromDay : facts.to ? own.toDay : own.allDays
  const period = fill(sentence, {
    from: facts.from ? formatDay(facts.from, locale) : '',
    to: facts.to ? formatDay(facts.to, locale) : '',
  })
  const outside = (name: string): string =>
    Object.hasOwn(words.place, name) ? words.place[name as keyof typeof words.place] : name
  return {
    locale,
    title: own.title,
    subject: nameIn(locale.language, { en: item.nameEn, fr: item.nameFr, ar: item.nameAr }),
    number: item.code,
    office: { name: office.name, code: office.code },
    demo: office.demo,
    draft: false,
    orientation: 'landscape',
    footer: [fill(words.printed, { by: facts.printedBy, at: formatInstant(facts.printedAt, office.timeZone, locale) })],
    madeAt: facts.printedAt,
    content: [
      {
        block: 'facts',
        columns: 3,
        facts: [
          { label: own.warehouse, value: `${warehouse.name} (${warehouse.code})`, kind: 'text' },
          { label: own.unit, value: words.unit[item.unit], kind: 'text' },
          { label: own.period, value: period, kind: 'text' },
        ],
      },
      {
        block: 'figures',
        figures: [
          { label: own.opening, value: card.opening },
          { label: own.closing, value: card.closing },
        ],
      },
      {
        block: 'table',
        columns: [
          { label: words.date, kind: 'date' },
          { label: own.document, kind: 'code' },
          { label: own.other, kind: 'text', width: 'fill' },
          { label: words.project, kind: 'code' },
          { label: words.batch, kind: 'code' },
          { label: words.expiry, kind: 'date' },
          { label: words.conditionLabel, kind: 'text', width: 'fit' },
          { label: own.in, kind: 'number' },
          { label: own.out, kind: 'number' },
          { label: own.balance, kind: 'number' },
          { label: own.by, kind: 'text', width: 'fit' },
        ],
        rows: card.rows.map((row): Cell[] => [
          row.happenedOn,
          row.number,
          outside(row.otherPlace),
          facts.projects.get(row.projectId) ?? '',
          row.batch || null,
          row.expiresOn,
          words.condition[row.condition],
          row.in || null,
          row.out || null,
          row.balance,
          row.by,
        ]),
        totals: [
          ...Array.from({ length: 7 }, () => null),
          card.rows.reduce((sum, row) => sum + row.in, 0),
          card.rows.reduce((sum, row) => sum + row.out, 0),
          card.closing,
          null,
        ],
      },
      { block: 'signature-boxes', boxes: [{ role: own.checked }] },
    ],
    attachments: [],
  }
}
