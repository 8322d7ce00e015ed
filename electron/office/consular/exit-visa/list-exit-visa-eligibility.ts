import { listCandidatesForExitVisa } from '#db/queries/consular/case-lists.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { readMemberFacts, usableDocument } from '#shared/domain/consular/member-facts.ts'
import type { ReadCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { type MemberFile, membersById } from '../case/case-file.ts'
import { displayName } from '../case/display-name.ts'
import { blockedPerson } from '../case/plan-events.ts'
import { bringUpToDate } from '../case/project-cases.ts'
import { findViolations } from '../event-violations.ts'
import { findFamilies } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

type Eligibility = OutputOf<'exitVisaEligibility'>

/**
 * VHR-16: who can be requested on a day and who cannot, with every reason. Without a list of people it asks of all whose
 * nationality is verified and whose exit visa is still to be requested.
 */
export async function listExitVisaEligibility(
  call: ReadCall,
  { on, memberIds, nationality }: InputOf<'exitVisaEligibility'>,
): Promise<Eligibility | ProblemOf<typeof consularContract.exitVisaEligibility>> {
  await bringUpToDate(call.db, call.profile, call.today)
  const asked = memberIds.length > 0 ? memberIds : await listCandidatesForExitVisa(call.db, nationality)
  const files = await findFamilies(call.db, asked, (index) => `memberIds.${index}`)
  if (isProblem(files)) return files
  const members = membersById(files.values())
  const result: Eligibility = { can: [], cannot: [] }
  for (const memberId of new Set(asked)) {
    const file = members.get(memberId)
    if (!file || (nationality !== '' && file.member.nationality !== nationality)) continue
    const reasons = findViolations('exit-visa-requested', file, call.profile, on)
    const document = usableDocument(readMemberFacts(file.events, on))
    if (reasons.length > 0 || !document) result.cannot.push(blockedPerson(file, reasons))
    else result.can.push({ ...person(file), ...basis(document) })
  }
  return result
}

function person({ member }: MemberFile) {
  return {
    memberId: member.id,
    memberName: displayName(member),
    caseId: member.case_id,
    caseNumber: member.case_number,
  }
}

function basis(document: NonNullable<ReturnType<typeof usableDocument>>) {
  return {
    travelDocumentId: document.documentId,
    documentNumber: document.number ?? '',
    expiresOn: document.expiresOn ?? '',
  }
}
