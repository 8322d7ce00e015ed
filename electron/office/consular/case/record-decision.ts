import { findRecorders } from '#db/queries/consular/case-events.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import { plainEventOf } from '#shared/domain/consular/case-events.ts'
import type { WriteCall } from '../../context.ts'
import type { ProblemOf } from '../../problem.ts'
import type { InputOf, OutputOf } from '../shapes.ts'
import { recordEvent } from './record-event.ts'

/**
 * What was decided of a person by those whose task it is, written down by a manager: protection clears a fear of return
 * (VHR-4). Whoever wrote down what the decision is about does not write down the decision.
 */
export async function recordDecision(
  call: WriteCall,
  input: InputOf<'recordDecision'>,
): Promise<OutputOf<'recordDecision'> | ProblemOf<typeof consularContract.recordDecision>> {
  const about = plainEventOf(input.kind).decision ?? ''
  if ((await findRecorders(call.tx, input.personId, about)).includes(call.by.id)) return { problem: 'SAME_PERSON' }
  return recordEvent(call, input)
}
