import { describe, expect, test } from 'vitest'
import { type CaseEvent, definitionOf } from '#shared/domain/consular/case-events.ts'
import { type CaseEventKind, caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { childrenAlone, familyReasons, isUnaccompanied } from '#shared/domain/consular/family.ts'
import { comesOfAge, type FamilyMember } from '#shared/domain/consular/family-member.ts'
import type { Relation } from '#shared/domain/people/person.ts'
import { event, ready } from './case-builder.ts'

const on = '2026-03-10'
const who = (personId: string, relation: Relation, bornUntil: string, more: Partial<FamilyMember> = {}) => ({
  ...{ personId, relation, bornUntil, vulnerabilities: [], events: ready },
  ...more,
})
const fatherId = '01890000-0000-7000-8000-0000000000fa'
const father = who(fatherId, 'head', '1990-03-14')
const mother = who('mother', 'spouse', '1994-07-02')
const son = who('son', 'child', '2015-01-01')
const daughter = who('daughter', 'child', '2022-01-01')
const family = [father, mother, son, daughter]
const steps: readonly CaseEventKind[] = caseEventKinds.filter((kind) => definitionOf(kind).asks)

const codes = (
  kind: CaseEventKind,
  self: FamilyMember,
  people: readonly FamilyMember[],
  together?: readonly string[],
  apart = false,
) =>
  familyReasons(kind, self, people, on, together ? { together: new Set(together), apart } : {}).map((each) => each.code)
const with_ = (member: FamilyMember, ...events: CaseEvent[]) => ({ ...member, events: [...member.events, ...events] })
const decided = (outcome: string, day = '2026-03-05') => event('best-interest-decision', day, { outcome })
const all = family.map((each) => each.personId)

describe('VHR-6 a child never goes on alone', () => {
  test('a child of eleven, ticked alone on a departure while parents and siblings stay', () => {
    expect(codes('departed', son, family, ['son'])).toEqual(['CHILD_WITHOUT_ADULT', 'FAMILY_SEPARATED'])
    // A reason parts a family; it lets no child go.
    expect(codes('departed', son, family, ['son'], true)).toEqual(['CHILD_WITHOUT_ADULT'])
    expect(codes('departed', son, family, all)).toEqual([])
  })

  test.each(steps)('%s of a child of whom no adult is registered', (kind) => {
    for (const people of [[son], [son, daughter], [son, who('neighbour', 'not-related', '1980-01-01')]]) {
      expect(
        codes(
          kind,
          son,
          people,
          people.map((each) => each.personId),
        ),
      ).toContain('BEST_INTEREST_MISSING')
      expect(codes(kind, son, people), 'and before anybody is chosen').toContain('BEST_INTEREST_MISSING')
    }
  })

  test.each(steps)('%s with an adult who is stopped, has left or whose case is closed', (kind) => {
    for (const end of ['withdrawn', 'fear-of-return', 'consent-withdrawn', 'departed', 'closed'] as const) {
      const gone = with_(father, event(end, '2026-03-08'))
      expect(codes(kind, son, [gone, son], [fatherId, 'son'])).toContain('BEST_INTEREST_MISSING')
    }
  })

  test('nobody overrides it', () => {
    for (const kind of steps) {
      for (const reason of familyReasons(kind, son, [son], on)) expect(reason.overridable).toBe(false)
    }
  })

  test('who is marked as unaccompanied needs the decision also among adults, while it may be a child', () => {
    const marked = { ...son, vulnerabilities: ['unaccompanied-child'] as const }
    for (const kind of steps)
      expect(codes(kind, marked, [father, marked], [fatherId, 'son'])).toEqual(['BEST_INTEREST_MISSING'])
    const grown = { ...marked, bornUntil: '2008-03-10' }
    for (const kind of steps) expect(codes(kind, grown, [grown], ['son']), 'of age since').toEqual([])
  })

  test('no step in which somebody is asked for, shown or moved passes without the rule', () => {
    expect(steps).toEqual(['consular-session-result', 'travel-document-requested', 'exit-visa-requested', 'departed'])
  })

  test.each(steps)('%s of a child, and of whom a decision against return says that it is one', (kind) => {
    const stays = decided('stay')
    const grown = { ...son, bornUntil: '2000-01-01' }
    const alone = ['son']
    expect(codes(kind, son, [son], alone)).toEqual(['BEST_INTEREST_MISSING'])
    expect(codes(kind, with_(son, stays), family, all), 'also among the parents').toEqual(['BEST_INTEREST_AGAINST'])
    expect(codes(kind, with_(grown, stays), [grown], alone), 'whatever the age').toEqual(['BEST_INTEREST_AGAINST'])
    expect(codes(kind, with_(grown, stays, decided('return', '2026-03-06')), [grown], alone)).toEqual([])
    const later = decided('return', '2026-03-11')
    expect(codes(kind, with_(son, later), [son], alone), 'of the day after').toEqual(['BEST_INTEREST_MISSING'])
    expect(codes(kind, with_(son, decided('stay', '2026-03-11')), family, all)).toEqual(['BEST_INTEREST_AGAINST'])
    const known = with_(son, decided('return', '2026-03-10'), event('escort-arranged', '2026-03-10'))
    expect(codes(kind, known, [son], alone)).toEqual([])
  })

  test.each(steps)('VHR-2 %s rests on the consent of who may give it on the day', (kind) => {
    const by = (member: FamilyMember, guardianId?: string | null) => {
      const given = event('consent-given', '2026-01-02', guardianId === undefined ? {} : { guardianId })
      return { ...member, events: ready.map((each) => (each.kind === 'consent-given' ? given : each)) }
    }
    const of = (member: FamilyMember, people = family) => codes(kind, member, people, all)
    expect(of(by(son, fatherId))).toEqual([])
    expect(of(by(father, null))).toEqual([])
    const grown = { ...son, bornUntil: '2008-03-10' }
    expect(of(by(grown, fatherId)), 'of age since').toEqual(['CONSENT_NOT_OWN'])
    expect(of(by(grown, null))).toEqual([])
    expect(of(by(son, null)), 'a child by itself').toEqual(['GUARDIAN_MISSING'])
    expect(of(with_(by(son, null), decided('return')))).toEqual([])
    expect(of(by(son, fatherId), [mother, son]), 'who is of the case no more').toEqual(['GUARDIAN_MISSING'])
    const young = { ...father, bornUntil: '2010-01-01' }
    expect(of(by(son, fatherId), [young, mother, son]), 'a child too').toEqual(['GUARDIAN_MISSING'])
    for (const member of [son, grown]) expect(of(by(member)), 'before it was asked').toEqual([])
  })

  test('a decision for return lets the child be asked for, and leave with an escort who hands it over', () => {
    const child = with_(son, decided('return'))
    expect(codes('travel-document-requested', child, [child])).toEqual([])
    expect(codes('exit-visa-requested', child, [child], ['son'])).toEqual([])
    expect(codes('departed', child, [child], ['son'])).toEqual(['ESCORT_MISSING'])
    expect(codes('departed', with_(child, event('escort-arranged', '2026-03-09')), [child], ['son'])).toEqual([])
  })

  test('a decision against return holds, whichever of the two is dated or written down last, also with the parents', () => {
    for (const [first, second] of [['stay', 'return'] as const, ['return', 'stay'] as const]) {
      for (const lateFirst of [true, false]) {
        const one = {
          ...decided(first, lateFirst ? '2026-03-07' : '2026-03-04'),
          recordedAt: '2026-03-07T09:00:00.000Z',
        }
        const two = { ...decided(second, '2026-03-05'), recordedAt: '2026-03-08T09:00:00.000Z' }
        const holds = second === 'stay' || lateFirst
        const child = with_(son, one, two)
        expect(codes('departed', child, [father, mother, child], [fatherId, 'mother', 'son'])).toEqual(
          holds ? ['BEST_INTEREST_AGAINST'] : [],
        )
      }
    }
  })

  test('of whom only a year or an age is known, the youngest that the person may be counts', () => {
    expect(codes('departed', who('one', 'head', '2008-12-31'), [], ['one'])).toEqual(['BEST_INTEREST_MISSING'])
    expect(codes('departed', who('one', 'head', '2008-03-11'), [], ['one'])).toEqual(['BEST_INTEREST_MISSING'])
    expect(codes('departed', who('one', 'head', '2008-03-10'), [], ['one'])).toEqual([])
  })

  test('is registered as unaccompanied without an adult of the family', () => {
    expect(isUnaccompanied(son, [son], on)).toBe(true)
    expect(isUnaccompanied(son, [son, daughter], on)).toBe(true)
    expect(isUnaccompanied(son, [who('neighbour', 'not-related', '1980-01-01'), son], on)).toBe(true)
    expect(isUnaccompanied({ ...son, relation: 'not-related' }, [father, son], on)).toBe(true)
    expect(isUnaccompanied(son, [father, son], on)).toBe(false)
    expect(isUnaccompanied(father, [father], on)).toBe(false)
  })
})

test('VHR-6 children of whom no adult of the family is there any more', () => {
  const alone = (...people: FamilyMember[]) => childrenAlone(people, on)
  expect(alone(...family)).toEqual([])
  expect(alone(son, daughter)).toEqual(['son', 'daughter'])
  expect(alone(with_(father, event('departed', '2026-03-08')), son)).toEqual(['son'])
  expect(alone(with_(father, event('closed', '2026-03-08')), son)).toEqual(['son'])
  expect(alone(with_(father, event('withdrawn', '2026-03-08')), son), 'who stays takes care').toEqual([])
  expect(alone(with_(son, event('departed', '2026-03-08')))).toEqual([])
  expect(alone({ ...son, vulnerabilities: ['unaccompanied-child'] }), 'is known to be').toEqual([])
  expect(alone(father, { ...son, relation: 'not-related' })).toEqual(['son'])
})

describe('VHR-6 a family stays together', () => {
  test('exit visas asked for the parents without the child of four, until somebody says why', () => {
    const reasons = familyReasons('exit-visa-requested', father, family, on, {
      together: new Set([fatherId, 'mother']),
    })
    expect(reasons).toEqual([
      { rule: 'VHR-6', code: 'FAMILY_SEPARATED', data: { people: ['son', 'daughter'] }, overridable: false },
    ])
    expect(codes('exit-visa-requested', father, family, [fatherId, 'mother'], true)).toEqual([])
    expect(codes('exit-visa-requested', father, family, all)).toEqual([])
  })

  test('nobody is parted from who has an exit visa asked for already, has left or whose case is closed', () => {
    const asked = with_(mother, event('exit-visa-requested', '2026-03-02'))
    expect(codes('exit-visa-requested', father, [father, asked], [fatherId])).toEqual([])
    expect(codes('exit-visa-requested', daughter, [asked, daughter], ['daughter'])).toEqual([])
    for (const end of ['departed', 'closed'] as const) {
      expect(codes('departed', father, [father, with_(mother, event(end, '2026-03-08'))], [fatherId])).toEqual([])
    }
  })

  test('a document is asked for one after the other', () => {
    for (const self of family) expect(codes('travel-document-requested', self, family, [self.personId])).toEqual([])
  })

  test('no child stays behind without an adult, unless a manager allows it', () => {
    const parents = familyReasons('departed', father, family, on, {
      together: new Set([fatherId, 'mother']),
      apart: true,
    })
    expect(parents).toEqual([
      { rule: 'VHR-6', code: 'CHILD_LEFT_BEHIND', data: { people: ['son', 'daughter'] }, overridable: true },
    ])
    expect(codes('departed', father, family, [fatherId], true), 'the mother stays with them').toEqual([])
    const closed = with_(son, event('closed', '2026-03-08'))
    expect(codes('departed', father, [father, closed], [fatherId], true), 'its case closed before').toEqual([
      'CHILD_LEFT_BEHIND',
    ])
    const left = with_(son, event('departed', '2026-03-08'))
    expect(codes('departed', father, [father, left], [fatherId], true)).toEqual([])
    const stopped = with_(mother, event('withdrawn', '2026-03-08'))
    expect(codes('departed', father, [father, stopped, son], [fatherId], true)).toEqual([])
  })
})

test('VHR-6 decisions and escorts are written down of children only', () => {
  const ofChild = caseEventKinds.filter((kind) => definitionOf(kind).ofChild)
  expect(ofChild).toEqual(['best-interest-decision', 'escort-arranged'])
  for (const kind of ofChild) {
    expect(codes(kind, son, family)).toEqual([])
    expect(codes(kind, father, family)).toEqual(['NOT_A_CHILD'])
    expect(codes(kind, with_(father, decided('stay')), family), 'decided as a child').toEqual([])
  }
  for (const kind of caseEventKinds.filter((each) => !steps.includes(each) && !ofChild.includes(each))) {
    for (const self of family) expect(codes(kind, self, [self], [self.personId])).toEqual([])
  }
})

test('the day from which a child is an adult is the day on which that is derived anew', () => {
  expect(comesOfAge('2015-01-01', on)).toBe('2033-01-01')
  expect(comesOfAge('2008-02-29', '2026-02-28')).toBe('2026-03-01')
  expect(comesOfAge('2008-03-10', on)).toBe('9999-12-31')
})
