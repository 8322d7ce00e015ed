import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import {
  type ConsularOffice,
  openConsularOffice,
  person,
  reasonsOf,
  refusalOf,
  writtenConsent,
} from './consular-office.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

const session = (personIds: string[], more: object = {}, heldOn = '2026-09-10') =>
  office.desk.holdSession({
    callId: newId(),
    id: newId(),
    heldOn,
    mode: 'online',
    embassyId: office.embassy,
    results: personIds.map((personId) => ({ personId, result: 'verified' })),
    ...more,
  })

const happened = (
  caseId: string,
  kind: Parameters<typeof office.desk.recordEvent>[0]['kind'],
  happenedOn = '2026-10-01',
  personId: string | null = null,
  id = newId(),
) => office.desk.recordEvent({ callId: newId(), id, caseId, personId, kind, happenedOn })

describe('a case is registered', () => {
  test('a family gets its number, and each member stands where the events put them', async () => {
    const head = person('Mamadou Bah')
    const child = person('Aïssatou Bah', {
      relation: 'child',
      sex: 'female',
      birth: { known: 'day', on: '2019-05-01' },
    })
    const first = await office.register('', { members: [head, child], siteId: office.site })
    expect(first.number).toBe('VHR-TIP-2026-00001')
    expect((await office.register()).number).toBe('VHR-TIP-2026-00002')
    const whole = await office.desk.get({ id: first.caseId })
    expect(whole).toMatchObject({ name: 'Mamadou Bah', members: 2, step: 'consented', stepSince: '2026-09-02' })
    expect(whole.people.map((each) => [each.displayName, each.step])).toEqual([
      ['Mamadou Bah', 'consented'],
      ['Aïssatou Bah', 'consented'],
    ])
    expect(whole.events.map((event) => event.kind)).toEqual([
      'registered',
      'registered',
      'counselled',
      'counselled',
      'consent-given',
      'consent-given',
    ])
  })

  test('what cannot be is refused by name and leaves nothing behind', async () => {
    const child = person('Aïssatou Bah', { relation: 'child' })
    const tries = [
      [{ members: [child] }, 'NO_HEAD_OF_FAMILY'],
      [{ members: [person('A Bah'), person('B Bah')] }, 'ALREADY_USED'],
      [{ members: [person('A Bah', { birth: { known: 'day', on: '2026-11-23' } })] }, 'BORN_IN_FUTURE'],
      [{ members: [person('A Bah', { birth: { known: 'day', on: '2026-09-15' } })] }, 'BORN_AFTER_REGISTRATION'],
      [{ registeredOn: '2026-11-23' }, 'DATE_IN_FUTURE'],
      [{ siteId: newId() }, 'UNKNOWN_RECORD'],
      [{ projectId: newId() }, 'UNKNOWN_RECORD'],
      [{ counselledOn: '2026-08-31' }, 'NOT_ALLOWED_NOW'],
      [{ members: [person('A\u202eBah', { relation: 'head' })] }, 'BAD_INPUT'],
      [{ members: [person('A Bah', { nationality: 'UTO' })] }, 'BAD_INPUT'],
      [{ address: 'x'.repeat(10_000) }, 'BAD_INPUT'],
    ] as const
    for (const [more, code] of tries) {
      const refused = await refusalOf(office.register('A Bah', more as Parameters<typeof office.register>[1]))
      expect(refused.code, JSON.stringify(more)).toBe(code)
    }
    expect(await office.db.selectFrom('consular_case').select('id').execute()).toEqual([])
    expect((await office.register()).number).toBe('VHR-TIP-2026-00001')
  })

  test('the same call again is answered the same and registers once; other content under its id is refused', async () => {
    const input = {
      callId: newId(),
      id: newId(),
      registeredOn: '2026-09-01',
      referralSource: 'self' as const,
      members: [person('Amadou Diallo')],
    }
    const first = await office.desk.register(input)
    expect(await office.desk.register(input)).toEqual(first)
    expect((await refusalOf(office.desk.register({ ...input, phone: '1' }))).code).toBe('CALL_ID_REUSED')
    expect(await refusalOf(office.desk.register({ ...input, callId: newId() }))).toMatchObject({
      code: 'ALREADY_USED',
      data: { field: 'id' },
    })
    expect((await office.lists.cases.summary({})).total).toBe(1)
  })
})

describe('the order of what happens', () => {
  test('VHR-1 an earlier event may be skipped only by someone who may override, with a reason that is kept', async () => {
    const { caseId, personId } = await office.register('Amadou Diallo', { counselledOn: null })
    const missing = [{ rule: 'VHR-1', code: 'EARLIER_EVENT_MISSING' }]
    expect(await reasonsOf(session([personId]))).toEqual(missing)
    // The reason alone gives no right.
    const override = { reason: 'The consul leaves tonight' }
    expect(await reasonsOf(session([personId], { override }))).toEqual(missing)
    const held = { callId: newId(), id: newId(), heldOn: '2026-09-10', mode: 'online' as const }
    const results = [{ personId, result: 'verified' as const }]
    await office.head.holdSession({ ...held, embassyId: office.embassy, results, override })
    const { events, step } = await office.desk.get({ id: caseId })
    expect(step).toBe('nationality-verified')
    expect(events.at(-1)).toMatchObject({ kind: 'consular-session-result', overrideReason: override.reason })
  })

  test('VHR-2 nothing is asked of a consulate without written consent, and no manager can change that', async () => {
    const { caseId, personId } = await office.register('Amadou Diallo', { consent: null })
    expect(await reasonsOf(session([personId]))).toEqual([{ rule: 'VHR-2', code: 'CONSENT_MISSING' }])
    const consent = { ...writtenConsent, scopes: [...writtenConsent.scopes], kind: 'oral' as const }
    await office.consent(caseId, consent)
    expect(await reasonsOf(session([personId]))).toEqual([{ rule: 'VHR-2', code: 'CONSENT_NOT_WRITTEN' }])
    const override = { reason: 'He said yes' }
    const held = { callId: newId(), id: newId(), heldOn: '2026-09-10', mode: 'online' as const }
    const results = [{ personId, result: 'verified' as const }]
    const asked = office.head.holdSession({ ...held, embassyId: office.embassy, results, override })
    expect(await reasonsOf(asked)).toEqual([{ rule: 'VHR-2', code: 'CONSENT_NOT_WRITTEN' }])
    await office.consent(caseId, { ...consent, kind: 'written' })
    expect(await session([personId])).toMatchObject({ results: 1 })
  })

  test('VHR-7 only people whose consent covers the embassy are on its list', async () => {
    const consent = { ...writtenConsent, scopes: ['authority' as const] }
    const { personId } = await office.register('Amadou Diallo', { consent })
    expect(await reasonsOf(session([personId]))).toEqual([{ rule: 'VHR-7', code: 'SCOPE_MISSING' }])
  })

  test('VHR-3 a withdrawal needs no reason, stops everything asked for the person, and ends with a new consent', async () => {
    const { caseId, personId } = await office.register()
    await office.ready(personId)
    await happened(caseId, 'withdrawn')
    expect(await office.desk.get({ id: caseId })).toMatchObject({ step: 'withdrawn', stepSince: '2026-10-01' })
    const asked = { callId: newId(), id: newId(), authority: 'PND', requestedOn: '2026-10-02', personIds: [personId] }
    expect(await reasonsOf(office.desk.requestExitVisas(asked))).toContainEqual({ rule: 'VHR-3', code: 'WITHDRAWN' })
    const consent = { ...writtenConsent, scopes: [...writtenConsent.scopes], on: '2026-10-03' }
    await office.consent(caseId, consent)
    const back = await office.desk.get({ id: caseId })
    expect(back.step).toBe('document-received')
  })

  test('VHR-3 a family withdraws together, or one of them alone', async () => {
    const members = [person('Mamadou Bah'), person('Aïssatou Bah', { relation: 'spouse', sex: 'female' })]
    const [head = '', spouse = ''] = members.map((member) => member.id)
    const { caseId } = await office.register('', { members })
    await happened(caseId, 'withdrawn', '2026-10-01', spouse)
    const one = await office.desk.get({ id: caseId })
    expect(one.people.map((each) => each.step)).toEqual(['consented', 'withdrawn'])
    await happened(caseId, 'withdrawn', '2026-10-02')
    const both = await office.desk.get({ id: caseId })
    expect(both.people.map((each) => [each.step, each.stepSince])).toEqual([
      ['withdrawn', '2026-10-02'],
      ['withdrawn', '2026-10-01'],
    ])
    expect(await reasonsOf(happened(caseId, 'withdrawn', '2026-10-03'))).toHaveLength(2)
    expect(await refusalOf(happened(caseId, 'closed', '2026-10-03', newId()))).toMatchObject({
      code: 'UNKNOWN_RECORD',
      data: { field: 'personId' },
    })
    expect(both.events.filter((event) => event.personId === head).map((event) => event.kind)).toContain('withdrawn')
  })

  test('VHR-6 an unaccompanied child is shown to no consulate and goes no further, whoever asks', async () => {
    const child = person('Ousmane Sow', {
      birth: { known: 'day', on: '2011-01-01' },
      vulnerabilities: ['unaccompanied-child'],
    })
    const { caseId } = await office.register('', { members: [child] })
    const override = { reason: 'His uncle is there' }
    const held = {
      callId: newId(),
      id: newId(),
      heldOn: '2026-09-10',
      mode: 'online' as const,
      embassyId: office.embassy,
    }
    for (const result of ['verified', 'absent'] as const) {
      const results = [{ personId: child.id, result }]
      expect(await reasonsOf(office.head.holdSession({ ...held, results, override }))).toEqual([
        { rule: 'VHR-6', code: 'BEST_INTEREST_MISSING' },
      ])
    }
    const type = 'passport' as const
    const asked = { id: newId(), personId: child.id, type, embassyId: office.embassy, requestedOn: '2026-09-12' }
    expect(await reasonsOf(office.head.requestDocument({ callId: newId(), ...asked, override }))).toEqual([
      { rule: 'VHR-6', code: 'BEST_INTEREST_MISSING' },
    ])
    const { people } = await office.desk.get({ id: caseId })
    const actions = new Map(people[0]?.actions.map((action) => [action.kind, action]))
    for (const kind of caseEventKinds.filter((each) => definitionOf(each).asks)) {
      expect(actions.get(kind)?.reasons, kind).toContainEqual(expect.objectContaining({ rule: 'VHR-6' }))
    }
  })

  test('VHR-8 a session in a detention centre has the reference of the permission', async () => {
    const { personId } = await office.register()
    const inside = { mode: 'in-detention-centre', siteId: office.site }
    expect((await refusalOf(session([personId], inside))).code).toBe('PERMISSION_REFERENCE_NEEDED')
    expect(await session([personId], { ...inside, permissionReference: 'DCIM 114' })).toMatchObject({
      number: 'CS-TIP-2026-00001',
    })
  })

  test('VHR-9 a session has one result for each person invited, all of them or none', async () => {
    const first = await office.register()
    const second = await office.register('Fatoumata Camara', { consent: null })
    const twice = await refusalOf(session([first.personId, first.personId]))
    expect(twice).toMatchObject({ code: 'ALREADY_USED', data: { field: 'results.1.personId' } })
    expect(await refusalOf(session([]))).toMatchObject({ code: 'BAD_INPUT' })
    expect(await refusalOf(session([first.personId, newId()]))).toMatchObject({
      code: 'UNKNOWN_RECORD',
      data: { field: 'results.1.personId' },
    })
    expect(await reasonsOf(session([first.personId, second.personId]))).toHaveLength(1)
    expect((await office.lists.sessions.summary({})).total).toBe(0)
    const results = [{ personId: first.personId, result: 'more-documents' }]
    await session([], { results })
    expect(await office.lists.sessions.rows({})).toMatchObject([{ invited: 1, verified: 0, pending: 1, absent: 0 }])
    expect((await office.desk.get({ id: first.caseId })).flags).toContain('more-documents-needed')
  })
})
