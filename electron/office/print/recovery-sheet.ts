import type { Language } from '#shared/domain/languages.ts'
import { formatInstant } from './formats.ts'
import type { Block, Paper, PaperLocale } from './paper.ts'
import { isolate } from './printable.ts'
import { fill, printWords } from './words.ts'

export interface RecoverySheet {
  language: Language
  /** ISO 3166-1 alpha-2. */
  country: string
  office: { name: string; code: string }
  demo: boolean
  /** The 24 words in order. They are on the paper and nowhere else: the caller forgets them and the PDF. */
  words: string[]
  /** Instant at which the words were made, printed in the office's time zone (IANA name). */
  madeAt: string
  timeZone: string
}

/** The sheet of paper that opens an office again: what it is, its words, the same as a QR code, and how to keep it. */
export function recoverySheet(sheet: RecoverySheet): Paper {
  const { office, demo, words, madeAt } = sheet
  const locale: PaperLocale = { language: sheet.language, digits: 'latn', country: sheet.country }
  const text = printWords('recovery-sheet', sheet.language)
  return {
    locale,
    title: text.title,
    subject: fill(text.subject, { office: isolate(office.name) }),
    number: '',
    office: { name: office.name, code: office.code },
    demo,
    draft: false,
    orientation: 'portrait',
    footer: [],
    madeAt,
    attachments: [],
    content: [
      { block: 'note', tone: 'warning', text: text.warning },
      {
        block: 'facts',
        columns: 3,
        facts: [
          { label: text.office, value: office.name, kind: 'text' },
          { label: text.code, value: office.code, kind: 'code' },
          { label: text.madeOn, value: formatInstant(madeAt, sheet.timeZone, locale), kind: 'code' },
        ],
      },
      { block: 'heading', level: 1, text: text.wordsHeading },
      { block: 'numbered-words', words, columns: 4 },
      { block: 'paragraph', text: text.wordsHint, small: true },
      {
        block: 'columns',
        columns: [
          { width: 'fill', content: [...list(text.keepHeading, text.keep), ...list(text.useHeading, text.use)] },
          { width: 132, content: [{ block: 'qr', data: words.join(' '), size: 128, caption: text.qrCaption }] },
        ],
      },
      { block: 'signature-boxes', boxes: [{ role: text.keptBy }, { role: text.keptAt }] },
    ],
  }
}

function list(heading: string, items: string[]): Block[] {
  return [
    { block: 'heading', level: 2, text: heading },
    { block: 'list', items },
  ]
}
