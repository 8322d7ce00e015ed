import { TableProcessor } from '../pdfmake-internals.ts'

/**
 * Teaches pdfmake a table row that never stands at a page's foot without the next one: its first cell says
 * `keepWithNext`. Only for rows below those that `keepWithHeaderRows` holds together already. Call once.
 */
export function installKeptRows(): void {
  const { beginRow, endRow } = TableProcessor.prototype
  TableProcessor.prototype.beginRow = function (row, writer) {
    // pdfmake counts nested blocks: what began outermost is placed only when that ends.
    if (keeps(this, row) && !keeps(this, row - 1)) writer.beginUnbreakableBlock()
    beginRow.call(this, row, writer)
  }
  TableProcessor.prototype.endRow = function (row, writer, pageBreaks) {
    endRow.call(this, row, writer, pageBreaks)
    if (!keeps(this, row) && keeps(this, row - 1)) writer.commitUnbreakableBlock()
  }
}

type Processor = ThisParameterType<typeof TableProcessor.prototype.beginRow>

function keeps({ tableNode }: Processor, row: number): boolean {
  return tableNode.table.body[row]?.[0]?.keepWithNext === true
}
