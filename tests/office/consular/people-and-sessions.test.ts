import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsularOffice, openConsularOffice, person, refusalOf } from './consular-office.ts'

let office: ConsularOffice
let family: { caseId: string; personIds: string[] }

beforeAll(async () => {
  office = await openConsularOffice()
  const members = [
    person('Drissa Traoré', { nationality: 'MLI' }),
    person('Rokia Traoré', { nationality: 'MLI', relation: 'spouse', sex: 'female' }),
  ]
  const { caseId } = await office.register('', { members })
  family = { caseId, personIds: members.map((member) => member.id) }
  await office.register('Amadou Diallo')
})
afterAll(() => office.remove())

test('people are listed by step and nationality, to be chosen for a session', async () => {
  const ofMali = await office.desk.people({ steps: ['consented'], nationality: 'MLI' })
  expect(ofMali.map((each) => each.name)).toEqual(['Drissa Traoré', 'Rokia Traoré'])
  expect((await office.desk.people({ steps: ['consented'] })).length).toBe(3)
  expect(await office.desk.people({ steps: ['departed'] })).toEqual([])
})

test('the board counts one nationality when asked for it, and names all of them still', async () => {
  const { steps, nationalities } = await office.desk.board({ nationality: 'MLI' })
  expect(steps.find((each) => each.step === 'consented')?.people).toBe(2)
  expect(nationalities.map((each) => each.nationality)).toEqual(['MLI', 'GIN'])
})

test('VHR-9 a session shows its result for each person invited; one that was voided is left out', async () => {
  const id = newId()
  const [first = '', second = ''] = family.personIds
  await office.desk.holdSession({
    callId: newId(),
    id,
    heldOn: '2026-09-10',
    mode: 'in-embassy',
    embassyId: office.otherEmbassy,
    results: [
      { personId: first, result: 'verified' },
      { personId: second, result: 'rejected', remark: 'No proof of birth' },
    ],
  })
  const { results } = await office.desk.session({ id })
  expect(results.map(({ personName, result, remark }) => [personName, result, remark])).toEqual([
    ['Drissa Traoré', 'verified', ''],
    ['Rokia Traoré', 'rejected', 'No proof of birth'],
  ])
  const { events } = await office.desk.get({ id: family.caseId })
  const event = events.find((each) => each.kind === 'consular-session-result' && each.personId === second)
  await office.desk.voidEvent({ callId: newId(), eventId: event?.id ?? '', reason: 'Another person was meant' })
  expect((await office.desk.session({ id })).results.map((each) => each.personId)).toEqual([first])
  expect((await refusalOf(office.desk.session({ id: newId() }))).code).toBe('UNKNOWN_RECORD')
})
