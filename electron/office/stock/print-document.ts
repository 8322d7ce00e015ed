import type { Language } from '#shared/contract/fields.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import type { ReadCall } from '../context.ts'
import { renderPaper } from '../paper/render-paper.ts'
import type { ProblemOf } from '../problem.ts'
import { isProblem } from '../problem.ts'
import { makeDocumentPaper } from './document-paper.ts'
import { readDocument } from './read-document.ts'

/** A posted document as PDF, named after its number. */
export async function printDocument(
  call: ReadCall,
  input: { id: string; language: Language },
): Promise<File | ProblemOf<typeof stockContract.print>> {
  const document = await readDocument({ db: call.db, by: { ...call.by, language: input.language } }, input)
  if (isProblem(document)) return document
  const paper = await makeDocumentPaper(call, document, input.language)
  const bytes = await renderPaper(paper)
  return new File([new Uint8Array(bytes)], `${document.number}.pdf`, { type: 'application/pdf' })
}
