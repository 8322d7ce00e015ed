import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { type ConsularOffice, openConsularOffice } from './consular-office.ts'
import { correct } from './one-family.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

test('a list that left the office keeps the name it said; what is asked after a correction goes under the new one', async () => {
  const { caseId, personId } = await office.register('Amadou Diallo')
  const sessionId = newId()
  const session = { heldOn: '2026-09-10', mode: 'in-embassy' as const, embassyId: office.embassy }
  await office.desk.holdSession({ ...call(), id: sessionId, ...session, results: [{ personId, result: 'verified' }] })
  await office.issue(personId)
  const [document] = (await office.desk.get({ id: caseId })).travelDocuments
  await correct(office, caseId, personId, { givenNames: 'Ahmadou' })
  const received = { documentId: document?.id ?? '', receivedOn: '2026-09-25', custodian: 'Safe' }
  await office.desk.recordDocumentReceived({ ...call(), ...received })
  const requestId = newId()
  const request = { authority: 'PND', requestedOn: '2026-10-01', personIds: [personId] }
  await office.desk.requestExitVisas({ ...call(), id: requestId, ...request })
  const onLists = async () => [
    ...(await office.desk.session({ id: sessionId })).results,
    ...(await office.desk.exitVisaRequest({ id: requestId })).people,
  ]
  const names = async () => (await onLists()).map(({ personName, nameNow }) => [personName, nameNow])
  expect(await names()).toEqual([
    ['Amadou Diallo', 'Ahmadou Diallo'],
    ['Ahmadou Diallo', null],
  ])
  await correct(office, caseId, personId, { familyName: 'Jallow' })
  expect(await names()).toEqual([
    ['Amadou Diallo', 'Ahmadou Jallow'],
    ['Ahmadou Diallo', 'Ahmadou Jallow'],
  ])
  const { travelDocuments, exitVisas } = await office.desk.get({ id: caseId })
  expect([travelDocuments[0]?.sentAs, exitVisas[0]?.sentAs]).toEqual(['Amadou Diallo', 'Ahmadou Diallo'])

  // Forgotten, neither the former nor the present name is shown.
  await office.desk.recordEvent({ ...call(), kind: 'closed', id: newId(), caseId, personId, happenedOn: '2026-11-01' })
  const id = newId()
  await office.head.askErasure({ ...call(), id, personId, ground: 'asked-by-person' })
  await office.another.decideErasure({ ...call(), erasureId: id, approved: true })
  expect(await names()).toEqual([
    ['', null],
    ['', null],
  ])
})

test('every event that goes out with a person’s name says which version of them it names', async () => {
  const { personId } = await office.register()
  await office.ready(personId)
  await office.desk.requestExitVisas({
    ...call(),
    id: newId(),
    authority: 'P',
    requestedOn: '2026-10-01',
    personIds: [personId],
  })
  const events = await office.db.selectFrom('case_event').select(['kind', 'person_version']).execute()
  const sends = caseEventKinds.filter((kind) => definitionOf(kind).asks)
  const unsaid = events.filter(
    ({ kind, person_version }) => sends.some((one) => one === kind) && person_version === null,
  )
  expect(unsaid).toEqual([])
  expect(sends.filter((kind) => !definitionOf(kind).sends)).toEqual([])
})

function call() {
  return { callId: newId() }
}
