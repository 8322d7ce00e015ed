import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/** Something done to a report's file so that it shows, holds or does what its figures do not give. */
export type Attack = (pdf: PDFDocument) => void

const name = PDFName.of
const put = (pdf: PDFDocument, dict: PDFDict, key: string, value: PDFObject) => {
  dict.set(name(key), value)
  pdf.context.registerObjectChange(dict)
}
const pagesOf = (pdf: PDFDocument) => pdf.catalog.lookup(name('Pages'), PDFDict)
const infoOf = (pdf: PDFDocument) => pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict)
const namesOf = (pdf: PDFDocument, kind: string) =>
  pdf.catalog.lookup(name('Names'), PDFDict).lookup(name(kind), PDFDict)
const firstFile = (pdf: PDFDocument) => namesOf(pdf, 'EmbeddedFiles').lookup(name('Names'), PDFArray).lookup(1, PDFDict)

function annotate(pdf: PDFDocument, entries: Record<string, string | number[]>): void {
  const { node } = pdf.getPage(0)
  const note = pdf.context.obj({ Type: 'Annot', F: 4, ...entries })
  const list = node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
  put(pdf, node, 'Annots', pdf.context.obj([...list, pdf.context.register(note)]))
}

function attach(pdf: PDFDocument, fileName: string): void {
  const stream = pdf.context.register(pdf.context.stream('{"people":9999}', { Type: 'EmbeddedFile' }))
  const file = pdf.context.obj({ Type: 'Filespec', EF: { F: stream, UF: stream } })
  file.set(name('F'), PDFString.of(fileName))
  const tree = namesOf(pdf, 'EmbeddedFiles')
  const names = tree.lookup(name('Names'), PDFArray).asArray()
  put(pdf, tree, 'Names', pdf.context.obj([...names, PDFString.of(fileName), pdf.context.register(file)]))
}

/** Each is done before the first signature, between the two, and after the second; none may be valid. */
export const attacks: Record<string, Attack> = {
  'a stamp with another figure': (pdf) =>
    annotate(pdf, { Subtype: 'Stamp', Rect: [60, 400, 360, 440], Contents: '9999 people reached' }),
  'a free text': (pdf) => annotate(pdf, { Subtype: 'FreeText', Rect: [60, 400, 360, 440], DA: '/Helv 12 Tf 0 g' }),
  'a page box inherited from the Pages node': (pdf) =>
    put(pdf, pagesOf(pdf), 'CropBox', pdf.context.obj([0, 300, 842, 595])),
  'a turn inherited from the Pages node': (pdf) => put(pdf, pagesOf(pdf), 'Rotate', pdf.context.obj(180)),
  'a unit inherited by a page': (pdf) => put(pdf, pdf.getPage(0).node, 'UserUnit', pdf.context.obj(2)),
  'a page painted over': (pdf) => {
    const { node } = pdf.getPage(0)
    const paint = pdf.context.register(pdf.context.flateStream('1 g 100 300 300 200 re f'))
    put(pdf, node, 'Contents', pdf.context.obj([node.get(name('Contents')) ?? paint, paint]))
  },
  'a page painted over by another producer': (pdf) => {
    attacks['a page painted over']?.(pdf)
    attacks['another producer']?.(pdf)
  },
  'another producer': (pdf) => put(pdf, infoOf(pdf), 'Producer', PDFString.of('Amana paper 2')),
  'another title': (pdf) => put(pdf, infoOf(pdf), 'Title', PDFHexString.fromText('9999 people reached')),
  'other metadata': (pdf) =>
    put(
      pdf,
      pdf.catalog,
      'Metadata',
      pdf.context.register(pdf.context.stream('<x/>', { Type: 'Metadata', Subtype: 'XML' })),
    ),
  'a script at opening': (pdf) =>
    put(pdf, pdf.catalog, 'OpenAction', pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(9999)') })),
  'a script at opening, by another producer': (pdf) => {
    attacks['a script at opening']?.(pdf)
    attacks['another producer']?.(pdf)
  },
  'a program started': (pdf) =>
    put(pdf, pdf.catalog, 'OpenAction', pdf.context.obj({ S: 'Launch', F: PDFString.of('calc.exe') })),
  'an action at printing': (pdf) =>
    put(pdf, pdf.catalog, 'AA', pdf.context.obj({ WP: { S: 'JavaScript', JS: PDFString.of('this.x=1') } })),
  'a second dataset': (pdf) => attach(pdf, 'amana-month.fr.json'),
  'a second file': (pdf) => attach(pdf, 'figures.xlsx'),
  'one stream under /F and another under /UF': (pdf) => {
    const embedded = firstFile(pdf).lookup(name('EF'), PDFDict)
    const other = pdf.context.register(pdf.context.stream('{"people":9999}', { Type: 'EmbeddedFile' }))
    embedded.set(name('UF'), other)
    put(pdf, firstFile(pdf), 'EF', embedded)
  },
  'a layer that can be hidden': (pdf) =>
    put(pdf, pdf.catalog, 'OCProperties', pdf.context.obj({ OCGs: [], D: { BaseState: 'OFF' } })),
  'other page labels': (pdf) => put(pdf, pdf.catalog, 'PageLabels', pdf.context.obj({ Nums: [0, { S: 'D', St: 99 }] })),
}
