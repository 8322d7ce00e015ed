import { drawDefinition } from './draw-paper.ts'
import type { Content, DocumentDefinition } from './drawing/page-content.ts'
import { accent, defaultStyle, muted, startSide, styles } from './drawing/page-style.ts'
import type { PackedStreams } from './packing.ts'
import type { PaperLocale } from './paper.ts'
import { printable } from './printable.ts'
import { signingPlaceSize } from './signing-place.ts'

/** What stands in a signing place once it is signed. All texts are in the paper's language. */
export interface SignatureStamp {
  locale: PaperLocale
  /** Such as "Prepared by". */
  label: string
  name: string
  /** Small lines under the name: place and time, fingerprint. At most four are seen. */
  lines: { text: string; direction: 'text' | 'code' }[]
}

/** A PDF of one page in the size of a signing place, to be shown as the appearance of a signature. */
export function drawSignatureStamp(
  { locale, label, name, lines }: SignatureStamp,
  packed?: PackedStreams,
): Promise<Uint8Array> {
  const { width, height } = signingPlaceSize
  const alignment = startSide(locale.language)
  const line = ({ text, direction }: SignatureStamp['lines'][number]): Content => ({
    text: printable(text),
    style: direction,
    alignment,
    fontSize: 7,
    lineHeight: 0.95,
    noWrap: true,
  })
  const definition: DocumentDefinition = {
    version: '1.7',
    pageSize: { width, height },
    pageMargins: [0, 0, 0, 0],
    background: {
      canvas: [
        {
          type: 'rect',
          x: 0.4,
          y: 0.4,
          w: width - 0.8,
          h: height - 0.8,
          lineWidth: 0.8,
          lineColor: accent,
          color: '#ffffff',
        },
      ],
    },
    content: [
      {
        margin: [8, 5, 8, 0],
        stack: [
          { text: printable(label), color: muted, fontSize: 7 },
          { text: printable(name), style: 'text', alignment, bold: true, fontSize: 10.5, color: accent, noWrap: true },
          ...lines.slice(0, 4).map(line),
        ],
      },
    ],
    info: { creationDate: new Date(0) },
    defaultStyle: defaultStyle(locale.language),
    styles: styles(locale.language),
  }
  return drawDefinition(definition, packed)
}
