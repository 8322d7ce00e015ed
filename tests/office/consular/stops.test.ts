import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { definitionOf } from '#shared/domain/consular/case-events.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { type ConsularOffice, openConsularOffice, person, reasonsOf, refusalOf } from './consular-office.ts'

let office: ConsularOffice
beforeEach(async () => {
  office = await openConsularOffice()
})
afterEach(() => office.remove())

type Plain = Parameters<typeof office.desk.recordEvent>[0]['kind']
const record = (caseId: string, kind: Plain, happenedOn: string, personId: string | null = null, by = office.desk) =>
  by.recordEvent({ callId: newId(), id: newId(), caseId, personId, kind, happenedOn })
const consent = (caseId: string, on: string) => office.consent(caseId, { on })
const ask = (personIds: string[], requestedOn: string) =>
  office.desk.requestExitVisas({
    ...{ callId: newId(), id: newId(), authority: 'PND', requestedOn, personIds },
    apart: { reason: 'Each decided alone' },
  })
const clear = (caseId: string, personId: string, happenedOn: string, by = office.another, more: object = {}) =>
  by.recordDecision({
    ...{ callId: newId(), id: newId(), caseId, personId, kind: 'protection-clearance', happenedOn },
    details: { ground: 'fear-assessed', decidedBy: 'Huda, protection officer' },
    ...more,
  })
const steps = async (caseId: string) => (await office.desk.get({ id: caseId })).people.map((each) => each.step)

async function couple() {
  const members = [person('Mamadou Bah'), person('Aïssatou Bah', { relation: 'spouse', sex: 'female' })]
  const [husband = '', wife = ''] = members.map((member) => member.id)
  const { caseId } = await office.register('', { members })
  await office.ready(husband)
  await office.ready(wife)
  return { caseId, husband, wife }
}

describe('VHR-4 fear of return', () => {
  test('of the wife, and a consent of the family two days later: she stays stopped, he goes on', async () => {
    const { caseId, husband, wife } = await couple()
    await record(caseId, 'fear-of-return', '2026-10-12', wife)
    await consent(caseId, '2026-10-14')
    expect(await steps(caseId)).toEqual(['document-received', 'stopped'])
    expect(await reasonsOf(ask([wife], '2026-10-15'))).toEqual([{ rule: 'VHR-4', code: 'FEARS_RETURN' }])
    expect(await ask([husband], '2026-10-15')).toMatchObject({ requested: 1 })
  })

  test('dated before a consent that is recorded already holds all the same, also for days before it', async () => {
    const { caseId, wife } = await couple()
    await consent(caseId, '2026-10-14')
    await record(caseId, 'fear-of-return', '2026-10-12', wife)
    for (const on of ['2026-10-11', '2026-10-13', '2026-10-15']) {
      expect(await reasonsOf(ask([wife], on))).toEqual([{ rule: 'VHR-4', code: 'FEARS_RETURN' }])
    }
  })

  test('is cleared by a manager who names who of protection decided and on what ground; consent comes after', async () => {
    const { caseId, wife } = await couple()
    expect(await reasonsOf(clear(caseId, wife, '2026-10-12'))).toEqual([{ rule: 'VHR-4', code: 'NO_FEAR_RECORDED' }])
    await record(caseId, 'fear-of-return', '2026-10-12', wife)
    expect(await refusalOf(clear(caseId, wife, '2026-10-13', office.desk))).toMatchObject({ code: 'NOT_ALLOWED' })
    for (const details of [{}, { ground: 'fear-assessed' }, { ground: 'because', decidedBy: 'Huda' }]) {
      expect(await refusalOf(clear(caseId, wife, '2026-10-13', office.another, { details }))).toMatchObject({
        code: 'BAD_INPUT',
      })
    }
    await clear(caseId, wife, '2026-10-13')
    expect(await reasonsOf(ask([wife], '2026-10-14'))).toEqual([{ rule: 'VHR-2', code: 'CONSENT_MISSING' }])
    await consent(caseId, '2026-10-14')
    expect(await ask([wife], '2026-10-14')).toMatchObject({ requested: 1 })
    const event = (await office.desk.get({ id: caseId })).events.find((each) => each.kind === 'protection-clearance')
    expect(event).toMatchObject({
      recordedBy: 'Nadia Another',
      data: { ground: 'fear-assessed', decidedBy: 'Huda, protection officer' },
    })
  })

  test('is not cleared by who recorded it, and not voided by anybody', async () => {
    const { caseId, wife } = await couple()
    const { id } = await record(caseId, 'fear-of-return', '2026-10-12', wife, office.colleague)
    expect(await refusalOf(clear(caseId, wife, '2026-10-13'))).toMatchObject({ code: 'SAME_PERSON' })
    for (const by of [office.desk, office.colleague]) {
      const voiding = by.voidEvent({ callId: newId(), eventId: id, reason: 'Not so' })
      expect(await refusalOf(voiding)).toMatchObject({ code: 'ENTRY_STAYS' })
    }
    await clear(caseId, wife, '2026-10-13', office.head)
  })

  test('is cleared for good: nobody takes the clearance back, who fears anew is stopped anew', async () => {
    const { caseId, wife } = await couple()
    await record(caseId, 'fear-of-return', '2026-10-12', wife)
    const { id: eventId } = await clear(caseId, wife, '2026-10-13')
    for (const by of [office.desk, office.colleague]) {
      const undo = by.voidEvent({ callId: newId(), eventId, reason: 'Not so' })
      expect(await refusalOf(undo)).toMatchObject({ code: 'ENTRY_STAYS' })
    }
    await record(caseId, 'fear-of-return', '2026-10-14', wife)
    expect(await reasonsOf(ask([wife], '2026-10-15'))).toEqual([{ rule: 'VHR-4', code: 'FEARS_RETURN' }])
  })
})

describe('VHR-3 a withdrawal', () => {
  test('dated before a consent that is recorded already holds until a consent recorded after it', async () => {
    const { caseId, husband } = await couple()
    await consent(caseId, '2026-10-14')
    await record(caseId, 'withdrawn', '2026-10-12', husband)
    expect(await steps(caseId)).toEqual(['withdrawn', 'document-received'])
    expect(await reasonsOf(ask([husband], '2026-10-15'))).toEqual([{ rule: 'VHR-3', code: 'WITHDRAWN' }])
    await consent(caseId, '2026-10-11')
    expect(await reasonsOf(ask([husband], '2026-10-15'))).toEqual([{ rule: 'VHR-3', code: 'WITHDRAWN' }])
    await consent(caseId, '2026-10-15')
    expect(await ask([husband], '2026-10-15')).toMatchObject({ requested: 1 })
  })

  test('that never was is voided by another than who recorded it', async () => {
    const { caseId, husband } = await couple()
    const { id } = await record(caseId, 'withdrawn', '2026-10-12', husband)
    const voided = (by: typeof office.desk) =>
      by.voidEvent({ callId: newId(), eventId: id, reason: 'Said by his brother' })
    expect(await refusalOf(voided(office.desk))).toMatchObject({ code: 'SAME_PERSON' })
    await voided(office.colleague)
    expect(await steps(caseId)).toEqual(['document-received', 'document-received'])
  })
})

/** Whoever types SQL past the program meets the same. */
describe('the file itself', () => {
  const copy = (kind: string, of: string, more: Record<string, string | null> = {}) => {
    const row = { ...columns(of), id: newId(), kind, recorded_at: '2026-10-20T09:00:00.000Z', ...more }
    const names = Object.keys(row)
    office.raw
      .prepare(`insert into case_event (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
      .run(...Object.values(row))
  }
  const columns = (kind: string): Record<string, string | null> => {
    const names = ['case_id', 'person_id', 'happened_on', 'recorded_by', 'data', 'words', 'document_id']
    const more = ['session_id', 'session_result', 'request_id', 'departure_id', 'issued_on', 'expires_on']
    const columns = [...names, ...more].join(', ')
    const of = office.raw.prepare(`select ${columns} from case_event where kind = ? order by recorded_at desc`)
    return of.get(kind) as Record<string, string | null>
  }

  test('VHR-3 VHR-4 takes no step forward of who is stopped, on any day', async () => {
    for (const stop of ['fear-of-return', 'withdrawn', 'consent-withdrawn'] as const) {
      const { caseId, personId } = await office.register()
      await office.ready(personId)
      await record(caseId, stop, '2026-10-12')
      for (const day of ['2026-09-30', '2026-10-20']) {
        const again = { happened_on: day }
        expect(() => copy('consular-session-result', 'consular-session-result', again)).toThrow('PERSON_IS_STOPPED')
        expect(() => copy('travel-document-requested', 'travel-document-requested', again)).toThrow('PERSON_IS_STOPPED')
      }
    }
  })

  test('VHR-2 VHR-3 VHR-4 VHR-6 holds every step that asks something for a person against every rule', () => {
    const asks = caseEventKinds.filter((kind) => definitionOf(kind).asks)
    const sqlOf = (name: string) =>
      String(office.raw.prepare("select sql from sqlite_master where type = 'trigger' and name = ?").pluck().get(name))
    const ofChildren = ['case_event_child_alone', 'case_event_child_leaves_alone'].map(sqlOf).join()
    const rules = ['case_event_stopped', 'case_event_consent_in_force', 'case_event_decided_against'].map(sqlOf)
    for (const kind of asks) for (const rule of [...rules, ofChildren]) expect(rule).toContain(`'${kind}'`)
  })

  test('VHR-4 takes no voiding of a clearance, whoever types it', async () => {
    const { caseId, wife } = await couple()
    await record(caseId, 'fear-of-return', '2026-10-12', wife)
    const { id } = await clear(caseId, wife, '2026-10-13')
    expect(() => copy('voided', 'protection-clearance', { voids_event_id: id })).toThrow('NOT_AN_EVENT_TO_VOID')
  })

  test('VHR-4 takes no consent of who fears return, no clearance by who recorded it, and no voiding', async () => {
    const { caseId, personId } = await office.register()
    const { id } = await record(caseId, 'fear-of-return', '2026-10-12', personId)
    expect(() => copy('consent-given', 'consent-given')).toThrow('PERSON_IS_STOPPED')
    const clearance = { data: '{"ground":"fear-assessed"}', words: '{"decidedBy":"Huda"}', happened_on: '2026-10-13' }
    expect(() => copy('protection-clearance', 'fear-of-return', clearance)).toThrow('NEEDS_ANOTHER_PERSON')
    expect(() => copy('voided', 'fear-of-return', { voids_event_id: id })).toThrow('NOT_AN_EVENT_TO_VOID')
  })

  test('VHR-3 takes no voiding of a withdrawal by who recorded it', async () => {
    const { caseId } = await office.register()
    const { id } = await record(caseId, 'withdrawn', '2026-10-12')
    expect(() => copy('voided', 'withdrawn', { voids_event_id: id })).toThrow('NEEDS_ANOTHER_PERSON')
  })
})
