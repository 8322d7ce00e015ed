import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { childrenAt } from './children-at.ts'
import { type ConsularOffice, openConsularOffice, refusalOf, writtenConsent } from './consular-office.ts'
import { knownOf, registerFamily } from './one-family.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const call = () => ({ callId: newId() })

/** A family whose wife withdrew and asked to be forgotten, and was. */
async function forgetWife() {
  const family = await registerFamily(office)
  const { caseId, wife } = family
  const withdrawn = { id: newId(), caseId, personId: wife, kind: 'withdrawn' as const, happenedOn: '2026-10-01' }
  await office.desk.recordEvent({ ...call(), ...withdrawn })
  const erasure = { id: newId(), personId: wife, ground: 'asked-by-person' as const }
  await office.desk.askErasure({ ...call(), ...erasure })
  await office.another.decideErasure({ ...call(), erasureId: erasure.id, approved: true })
  return { ...family, withdrawnId: withdrawn.id }
}

test('nothing more is written down of who was forgotten, so that nobody without a name is active again', async () => {
  const { caseId, head, wife, child, withdrawnId } = await forgetWife()
  const event = (kind: 'counselled' | 'withdrawn' | 'closed') => ({
    id: newId(),
    caseId,
    kind,
    happenedOn: '2026-10-02',
  })
  const consent = (personId: string, guardianId?: string) => ({
    ...{ ...writtenConsent, scopes: [...writtenConsent.scopes], on: '2026-10-02' },
    people: [guardianId ? { personId, guardianId } : { personId }],
  })
  const leaves = { caseId, on: '2026-10-02', people: [{ personId: wife, relation: 'head' as const }] }
  const other = await office.register('Issa Traoré')
  const results = [{ personId: wife, result: 'absent' as const }]
  const held = { heldOn: '2026-10-02', mode: 'online' as const, embassyId: office.embassy, results }
  const decided = { ...event('closed'), kind: 'protection-clearance' as const, personId: wife }
  const refused: Record<string, Promise<unknown>> = {
    consent: office.desk.giveConsent({ ...call(), caseId, consent: consent(wife) }),
    counselled: office.desk.recordEvent({ ...call(), ...event('counselled'), personId: wife }),
    closed: office.desk.recordEvent({ ...call(), ...event('closed'), personId: wife }),
    decision: office.another.recordDecision({
      ...{ ...call(), ...decided, details: { ground: 'fear-assessed', decidedBy: 'Huda' } },
    }),
    session: office.desk.holdSession({ ...call(), id: newId(), ...held }),
    voiding: office.colleague.voidEvent({ ...call(), eventId: withdrawnId, reason: 'Not so' }),
    split: office.desk.splitFamily({ ...call(), id: newId(), ...leaves }),
    join: office.desk.joinCase({
      ...{ ...call(), ...leaves, toCaseId: other.caseId, people: [{ personId: wife, relation: 'other-relative' }] },
    }),
    headship: office.desk.splitFamily({
      ...{ ...call(), id: newId(), caseId, on: '2026-10-02', newHeadId: wife },
      people: [
        { personId: head, relation: 'head' },
        { personId: child, relation: 'child' },
      ],
    }),
  }
  for (const [what, asked] of Object.entries(refused)) {
    expect(await refusalOf(asked), what).toMatchObject({ code: 'PERSON_FORGOTTEN' })
  }
  const guardian = office.desk.giveConsent({ ...call(), caseId, consent: consent(child, wife) })
  expect(await refusalOf(guardian)).toMatchObject({ code: 'GUARDIAN_UNFIT' })
  expect(await knownOf(office, caseId, wife)).toMatchObject({ step: 'withdrawn', forgotten: true, actions: [] })
  // What is written down of the family is written down of the others.
  await office.desk.recordEvent({ ...call(), ...event('counselled'), personId: null })
  const { events } = await office.desk.get({ id: caseId })
  expect(events.filter(({ kind }) => kind === 'counselled').at(-1)?.personId).not.toBe(wife)
  expect(() => childrenAt(office).typed('consent-given', wife, caseId, { data: '{"guardianId":null}' })).toThrow(
    'PERSON_IS_FORGOTTEN',
  )
})
