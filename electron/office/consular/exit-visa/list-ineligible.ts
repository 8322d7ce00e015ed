import type { consularContract } from '#shared/contract/consular.ts'
import type { ReadCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { blockedPerson } from '../case/plan-events.ts'
import { findViolations } from '../event-violations.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { considerPeople, readFilesOf } from './consider-people.ts'

/** VHR-16: one page of those who cannot be requested on a day and against whom this stands first, with every reason. */
export async function listIneligible(
  call: ReadCall,
  input: InputOf<'ineligibleForExitVisa'>,
): Promise<OutputOf<'ineligibleForExitVisa'> | ProblemOf<typeof consularContract.ineligibleForExitVisa>> {
  const considered = await considerPeople(call, input)
  if (isProblem(considered)) return considered
  const barred = considered.filter(({ bar }) => bar === input.code).slice(input.offset, input.offset + input.limit)
  const files = await readFilesOf(
    call,
    barred.map((each) => each.caseId),
  )
  return barred.flatMap(({ personId }) => {
    const file = files.get(personId)
    return file ? [blockedPerson(file, findViolations('exit-visa-requested', file, call.profile, input.on))] : []
  })
}
