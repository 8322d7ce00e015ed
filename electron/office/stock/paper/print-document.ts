import type { stockContract } from '#shared/contract/stock.ts'
import type { Language } from '#shared/domain/languages.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import type { ReadCall } from '../../context.ts'
import { renderPaper } from '../../print/render-paper.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { listReference } from '../../reference/list-reference.ts'
import { type DocumentWhole, readDocument } from '../document/read-document.ts'
import { documentPaper } from './document-print.ts'
import type { DocumentPaperFacts } from './document-print-words.ts'

/** A posted document as PDF, named after its number. */
export async function printDocument(
  call: ReadCall,
  input: { id: string; language: Language },
): Promise<File | ProblemOf<typeof stockContract.print>> {
  const document = await readDocument({ db: call.db, by: { ...call.by, language: input.language } }, input)
  if (isProblem(document)) return document
  const bytes = await renderPaper(documentPaper(await gatherFacts(call, document, input.language)))
  return new File([bytes.slice()], `${document.number}.pdf`, { type: 'application/pdf' })
}

async function gatherFacts(call: ReadCall, document: DocumentWhole, language: Language): Promise<DocumentPaperFacts> {
  const { items, projects, parties } = await listReference(call)
  return {
    document,
    locale: { language, digits: call.by.digits, country: call.profile.iso2 },
    office: call.office,
    items: new Map(items.map((item) => [item.id, item])),
    projects: new Map(projects.map((project) => [project.id, project.code])),
    parties: new Map(
      parties.map(({ id, nameEn, nameFr, nameAr }) => [id, nameIn(language, { en: nameEn, fr: nameFr, ar: nameAr })]),
    ),
    printedBy: call.by.name,
    printedAt: call.now.toISOString(),
  }
}
