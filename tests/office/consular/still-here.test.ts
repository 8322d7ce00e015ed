import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkCases } from '#office/consular/case/check-cases.ts'
import { bornOn, childrenAt } from './children-at.ts'
import { type ConsularOffice, openConsularOffice, person, reasonsOf, writtenConsent } from './consular-office.ts'
import { correct, knownOf } from './one-family.ts'

let office: ConsularOffice
let at: ReturnType<typeof childrenAt>
beforeEach(async () => {
  office = await openConsularOffice()
  at = childrenAt(office)
})
afterEach(() => office.remove())

const codesOf = async (call: Promise<unknown>) => [...new Set((await reasonsOf(call)).map(({ code }) => code))]
const apart = { reason: 'The others follow' }
const override = { reason: 'The grandmother came to the office' }
const consent = (caseId: string, personId: string, on = '2026-10-22') =>
  office.desk.giveConsent({
    ...{ callId: newId(), caseId },
    consent: { ...writtenConsent, scopes: [...writtenConsent.scopes], on, people: [{ personId }] },
  })

describe('VHR-6 who is here is one answer, whatever day a departure is dated', () => {
  test('who left already does not stay with the children, though the other departure is dated before', async () => {
    const { ids, father, mother } = await at.readyFamily()
    await at.grant(ids)
    await at.depart([father], { apart })
    for (const departedOn of ['2026-10-19', '2026-10-20', '2026-10-21']) {
      expect(await codesOf(at.depart([mother], { apart, departedOn })), departedOn).toEqual(['CHILD_LEFT_BEHIND'])
    }
  })

  test('nobody is the companion of a child on a list that is typed after their departure', async () => {
    const { father, mother, son, daughter } = await at.readyFamily()
    await at.grant([father, mother, daughter], { apart })
    await at.depart([father, mother, daughter], { apart: override, override }, office.head)
    for (const requestedOn of ['2026-10-19', '2026-10-20', '2026-10-21']) {
      expect(await codesOf(at.askVisas([son], { requestedOn, apart })), requestedOn).toEqual(['BEST_INTEREST_MISSING'])
    }
  })

  test('who was forgotten is not the adult with whom a child stays, nor named', async () => {
    const { caseId, ids, father, mother, son } = await at.readyFamily()
    await at.grant(ids)
    const withdrawn = { caseId, personId: mother, kind: 'withdrawn' as const, happenedOn: '2026-10-06' }
    await office.desk.recordEvent({ callId: newId(), id: newId(), ...withdrawn })
    const erasure = { id: newId(), personId: mother, ground: 'asked-by-person' as const }
    await office.desk.askErasure({ callId: newId(), ...erasure })
    await office.another.decideErasure({ callId: newId(), erasureId: erasure.id, approved: true })
    expect(await codesOf(at.depart([father, son], { apart }))).toContain('CHILD_LEFT_BEHIND')
  })
})

describe('VHR-6 a child who stays without an adult', () => {
  test('is marked, consents with the guardian of its decision, and so does a child that is found later', async () => {
    const { caseId, ids, son } = await at.readyFamily()
    await at.grant(
      ids.filter((id) => id !== son),
      { apart },
    )
    await at.depart(
      ids.filter((id) => id !== son),
      { apart, override },
      office.head,
    )
    expect(await knownOf(office, caseId, son)).toMatchObject({ vulnerabilities: ['unaccompanied-child'] })
    const { events } = await office.desk.get({ id: caseId })
    expect(events.find((each) => each.kind === 'person-corrected' && each.personId === son)).toMatchObject({
      overrideReason: override.reason,
    })
    await consent(caseId, son)
    const { id, relation: _head, ...known } = person('Oury Bah', bornOn('2018-05-01'))
    const added = { id, caseId, joinedOn: '2026-10-22', how: 'found-later' as const, relation: 'child' as const }
    await office.desk.addPerson({ callId: newId(), ...added, person: known })
    expect(await knownOf(office, caseId, id)).toMatchObject({ vulnerabilities: ['unaccompanied-child'] })
    expect((await checkCases(office.db, office.profile, '2026-11-22')).wrong).toEqual([])
  })

  test('counts as unaccompanied while it may be a child: of age it consents and goes on alone', async () => {
    const alone = person('Ousmane Sow', bornOn('2008-09-05'))
    const { caseId } = await office.register('', { members: [alone], consent: null })
    expect(await knownOf(office, caseId, alone.id)).toMatchObject({ vulnerabilities: ['unaccompanied-child'] })
    await consent(caseId, alone.id, '2026-09-06')
    await office.verify(alone.id)
    at.typed('consular-session-result', alone.id, caseId, at.session())
    await correct(office, caseId, alone.id, { vulnerabilities: [] })
  })
})
