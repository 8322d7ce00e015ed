import { addSession, isEmbassy, isIdTaken, isKnown } from '#db/queries/consular/cases.ts'
import type { consularContract } from '#shared/contract/consular.ts'
import type { WriteCall } from '../../context.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { takeNumber } from '../../take-number.ts'
import { planEvents } from '../case/plan-events.ts'
import { caseSubjects, eventsForJournal, saveEvents } from '../case/save-events.ts'
import { alreadyUsed, findFutureDay, findPeople, unknownRecord } from '../search/find-people.ts'
import type { InputOf, OutputOf } from '../shapes.ts'

type Input = InputOf<'holdSession'>
type Problem = ProblemOf<typeof consularContract.holdSession>

/** VHR-9: a consular session that was held, with a result for everyone invited. VHR-8: in a centre, by whose leave. */
export async function holdSession(call: WriteCall, input: Input): Promise<OutputOf<'holdSession'> | Problem> {
  const { id, heldOn, results } = input
  const refused = await checkSession(call, input)
  if (refused) return refused
  const personIds = results.map((each) => each.personId)
  const files = await findPeople(call.tx, personIds, (index) => `results.${index}.personId`)
  if (isProblem(files)) return files
  const drafts = results.map(({ personId, result, remark }) => ({
    personId,
    kind: 'consular-session-result' as const,
    happenedOn: heldOn,
    data: { sessionId: id, result, ...(remark !== '' && { remark }) },
  }))
  const planned = planEvents(call, files, drafts, { override: input.override })
  if (isProblem(planned)) return planned
  const number = await takeNumber(call.tx, 'CS', call.office.code, heldOn)
  await addSession(call.tx, {
    id,
    number,
    held_on: heldOn,
    mode: input.mode,
    embassy_id: input.embassyId,
    site_id: input.siteId,
    permission_reference: input.permissionReference,
    officers: input.officers,
    remarks: input.remarks,
    recorded_at: call.now.toISOString(),
    recorded_by: call.by.id,
  })
  await saveEvents(call, planned)
  const { callId: _callId, results: _results, override: _override, ...session } = input
  call.journal({
    subjects: [{ kind: 'consular-session', id, label: number }, ...caseSubjects(files)],
    after: { number, ...session, events: eventsForJournal(planned) },
  })
  return { id, number, results: planned.length }
}

async function checkSession({ tx, today }: WriteCall, input: Input): Promise<Problem | undefined> {
  const future = findFutureDay(today, { heldOn: input.heldOn })
  if (future) return future
  if (input.mode === 'in-detention-centre' && input.permissionReference === '') {
    return { problem: 'PERMISSION_REFERENCE_NEEDED' }
  }
  if (await isIdTaken(tx, 'consular_session', input.id)) return alreadyUsed('id', input.id)
  if (!(await isEmbassy(tx, input.embassyId))) return unknownRecord('embassyId', input.embassyId)
  if (input.siteId && !(await isKnown(tx, 'site', input.siteId))) return unknownRecord('siteId', input.siteId)
  return undefined
}
