import type { WriteCall } from '../../context.ts'
import { caseIdsOf, personsById, readCaseFiles } from '../case/case-file.ts'
import type { TravelDocument } from '../shapes.ts'
import { showTravelDocuments } from '../show-papers.ts'

/** A travel document after something was written down of it; throws when the member has no such document. */
export async function showDocument(
  { tx, today }: Pick<WriteCall, 'tx' | 'today'>,
  personId: string,
  documentId: string,
): Promise<TravelDocument> {
  const files = await readCaseFiles(tx, [...(await caseIdsOf(tx, [personId])).values()])
  const member = personsById(files.values()).get(personId)
  const documents = member ? await showTravelDocuments(tx, [member], today) : []
  const document = documents.find((each) => each.id === documentId)
  if (!document) throw new Error(`Member ${personId} has no document ${documentId}`)
  return document
}
