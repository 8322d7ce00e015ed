import { v7 as newId } from 'uuid'
import { administrator } from '#tests/support/office-file.ts'
import { type ConsularOffice, person } from './consular-office.ts'

export const bornOn = (on: string) => ({ birth: { known: 'day' as const, on } })

/** What is done for children and their families, as the tests of several rules need it. */
export function childrenAt(office: ConsularOffice) {
  const depart = (personIds: string[], more: object = {}, by = office.desk) =>
    by.recordDeparture({
      ...{ callId: newId(), id: newId(), departedOn: '2026-10-20', kind: 'charter', destination: 'GIN', personIds },
      ...more,
    })
  const askVisas = (personIds: string[], more: object = {}) =>
    office.desk.requestExitVisas({
      ...{ callId: newId(), id: newId(), authority: 'PND', requestedOn: '2026-10-02', personIds },
      ...more,
    })
  const decide = (
    caseId: string,
    personId: string,
    outcome = 'return',
    by = office.another,
    happenedOn = '2026-09-08',
    id = newId(),
  ) =>
    by.recordDecision({
      ...{ callId: newId(), id, caseId, personId, kind: 'best-interest-decision', happenedOn },
      details: { outcome, guardian: 'Fatou Bah, aunt', decidedBy: 'Panel of 8 September' },
    })
  const escort = (caseId: string, personId: string, id = newId()) =>
    office.desk.recordEvent({
      ...{ callId: newId(), id, caseId, personId, kind: 'escort-arranged', happenedOn: '2026-10-10' },
      details: { escort: 'Hana Saïd', receivedBy: 'Ministry of the Child, Conakry' },
    })
  const grant = async (personIds: string[], more: object = {}) => {
    const id = newId()
    await askVisas(personIds, { id, ...more })
    const answers = personIds.map((personId) => ({ personId, answer: 'granted' as const, validUntil: '2026-12-31' }))
    await office.desk.answerExitVisas({ callId: newId(), requestId: id, answeredOn: '2026-10-05', answers })
  }
  /** Parents, a son of eleven and a daughter of four. */
  const register = async () => {
    const members = [
      person('Mamadou Bah'),
      person('Aïssatou Bah', { relation: 'spouse', sex: 'female' }),
      person('Ibrahima Bah', { relation: 'child', ...bornOn('2015-01-01') }),
      person('Fanta Bah', { relation: 'child', sex: 'female', ...bornOn('2022-05-01') }),
    ]
    const ids = members.map((each) => each.id)
    const { caseId } = await office.register('', { members })
    const [father = '', mother = '', son = '', daughter = ''] = ids
    return { caseId, ids, father, mother, son, daughter }
  }
  /** The same, all with a document in the safe. */
  const readyFamily = async () => {
    const family = await register()
    for (const id of family.ids) await office.ready(id)
    return family
  }
  /** An event typed past the program, as of 20 October when nothing else is said. */
  const typed = (kind: string, personId: string, caseId: string, more: Record<string, string> = {}) => {
    const row = {
      ...{
        id: newId(),
        case_id: caseId,
        person_id: personId,
        kind,
        happened_on: '2026-10-20',
        data: '{}',
        words: '{}',
      },
      ...{ recorded_at: '2026-10-20T10:00:00.000Z', recorded_by: administrator.id, ...more },
    }
    const names = Object.keys(row)
    office.raw
      .prepare(`insert into case_event (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
      .run(...Object.values(row))
  }
  /** What a typed departure names. */
  const flight = () => {
    const id = newId()
    office.raw
      .prepare(`insert into departure (id, office_id, departed_on, kind, flight, from_airport, destination, recorded_at,
        recorded_by) values (?, 'o', '2026-10-20', 'charter', '', '', 'GIN', 't', ?)`)
      .run(id, administrator.id)
    return { departure_id: id }
  }
  /** What a typed result of a session names. */
  const session = () => {
    const id = newId()
    office.raw
      .prepare(`insert into consular_session (id, office_id, number, held_on, mode, embassy_id, permission_reference,
        officers, remarks, recorded_at, recorded_by) values (?, 'o', ?, '2026-10-20', 'online', ?, '', '', '', 't', ?)`)
      .run(id, id, office.embassy, administrator.id)
    return { session_id: id, session_result: 'verified' }
  }
  return { typed, flight, session, depart, askVisas, decide, escort, grant, register, readyFamily }
}
