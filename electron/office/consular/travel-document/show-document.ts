import type { WriteCall } from '../../context.ts'
import { caseIdsOf, membersById, readCaseFiles } from '../case/case-file.ts'
import type { TravelDocument } from '../shapes.ts'
import { showTravelDocuments } from '../show-papers.ts'

/** A travel document after something was written down of it; throws when the member has no such document. */
export async function showDocument(
  { tx, today }: Pick<WriteCall, 'tx' | 'today'>,
  memberId: string,
  documentId: string,
): Promise<TravelDocument> {
  const files = await readCaseFiles(tx, [...(await caseIdsOf(tx, [memberId])).values()])
  const member = membersById(files.values()).get(memberId)
  const documents = member ? await showTravelDocuments(tx, [member], today) : []
  const document = documents.find((each) => each.id === documentId)
  if (!document) throw new Error(`Member ${memberId} has no document ${documentId}`)
  return document
}
