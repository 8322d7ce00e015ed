import { drawBlock } from './drawing/draw-block.ts'
import { drawingOf } from './drawing/drawing.ts'
import { installKeptRows } from './drawing/keep-rows.ts'
import type { AttachedFile, DocumentDefinition } from './drawing/page-content.ts'
import { pageFooter, pageHeader, pageMargins, titleBlock, watermark } from './drawing/page-frame.ts'
import { defaultStyle, styles } from './drawing/page-style.ts'
import { installPacking, type PackedStreams, packedAs } from './packing.ts'
import type { Paper } from './paper.ts'
import { pdfmake } from './pdfmake-internals.ts'
import { printable } from './printable.ts'
import { installBidi } from './text/bidi.ts'
import { fontFolder, fonts } from './text/fonts.ts'

/**
 * Written into each file; rises when the same paper is drawn or signed in another way, so that old files are not taken for
 * forged.
 */
export const paperEngine = 'Amana paper 3'

installBidi()
installPacking()
installKeptRows()
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder))

/**
 * The paper as a PDF 1.7 written in the form of PDF/A-3. The same paper gives the same bytes, but for how streams are
 * packed: as in another file, when its streams are given. Takes seconds for a long table and holds the thread up: call
 * `renderPaper`, which runs this in a worker. Throws a RangeError when a table's or chart's data do not fit together.
 */
export async function drawPaper(paper: Paper, packed?: PackedStreams): Promise<Uint8Array> {
  const drawing = drawingOf(paper)
  const { language } = paper.locale
  const drawn = watermark(paper, drawing)
  const definition: DocumentDefinition = {
    version: '1.7',
    subset: 'PDF/A-3b',
    language,
    pageSize: 'A4',
    pageOrientation: paper.orientation,
    pageMargins: pageMargins(paper),
    displayTitle: true,
    info: {
      title: printable(paper.number ? `${paper.title} ${paper.number}` : paper.title),
      subject: printable(paper.subject),
      author: printable(paper.office.name),
      creator: paperEngine,
      producer: paperEngine,
      creationDate: new Date(paper.madeAt),
    },
    header: pageHeader(paper, drawing),
    footer: pageFooter(paper, drawing),
    ...(drawn ? { watermark: drawn } : {}),
    content: [...titleBlock(paper), ...paper.content.map((block) => drawBlock(block, drawing))],
    defaultStyle: defaultStyle(language),
    styles: styles(language),
    pageBreakBefore: (node, following) =>
      Boolean(node.headlineLevel) && following.getFollowingNodesOnPage().length === 0,
    files: filesOf(paper),
  }
  return drawDefinition(definition, packed)
}

/** Any pdfmake definition with our font; files named in it are taken from the virtual file system, which is emptied. */
export async function drawDefinition(definition: DocumentDefinition, packed?: PackedStreams): Promise<Uint8Array> {
  pdfmake.setFonts(fonts())
  try {
    const draw = () => pdfmake.createPdf(definition).getBuffer()
    return new Uint8Array(await (packed ? packedAs(packed, draw) : draw()))
  } finally {
    pdfmake.virtualfs.storage = {}
  }
}

function filesOf(paper: Paper): Record<string, AttachedFile> {
  const files: Record<string, AttachedFile> = {}
  const at = new Date(paper.madeAt)
  for (const { name, mime, description, bytes } of paper.attachments) {
    // pdfmake takes a file by its name only; bytes given directly make it fail.
    const src = `attached/${name}`
    pdfmake.virtualfs.writeFileSync(src, Buffer.from(bytes))
    files[name] = { src, name, type: mime, description, relationship: 'Data', creationDate: at, modifiedDate: at }
  }
  return files
}
