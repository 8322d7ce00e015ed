import { describe, expect, test } from 'vitest'
import {
  definitionOf,
  mayFollowDeparture,
  partEventData,
  plainEventKinds,
  plainEventOf,
} from '#shared/domain/consular/case-events.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { bestInterestOutcomes, clearanceGrounds } from '#shared/domain/consular/events/plain-detail.ts'
import { passport } from './case-builder.ts'

describe('kinds of events', () => {
  test('VHR-1 who has departed can be closed and put right, and nothing else', () => {
    expect(caseEventKinds.filter(mayFollowDeparture)).toEqual(['closed', 'person-corrected', 'moved'])
  })

  test('those of a day, a person and a remark are asked on one form', () => {
    expect(Object.fromEntries(plainEventKinds.map((kind) => [kind, plainEventOf(kind)]))).toEqual({
      counselled: { offered: 'next' },
      'consent-withdrawn': { offered: 'aside', chosen: true },
      // VHR-3, VHR-4: always the person's own decision, so never assumed of who is on the screen.
      withdrawn: { offered: 'always', keys: 'Alt+W', chosen: true, confirmed: true },
      'fear-of-return': { offered: 'aside', chosen: true, confirmed: true },
      'best-interest-decision': {
        ...{ offered: 'aside', chosen: true, decision: 'registered' },
        details: [{ name: 'outcome', codes: bestInterestOutcomes }, { name: 'guardian' }, { name: 'decidedBy' }],
      },
      'escort-arranged': {
        ...{ offered: 'aside', chosen: true, details: [{ name: 'escort' }, { name: 'receivedBy' }] },
      },
      'protection-clearance': {
        ...{ offered: 'aside', chosen: true, decision: 'fear-of-return' },
        details: [{ name: 'ground', codes: clearanceGrounds }, { name: 'decidedBy' }],
      },
      closed: { offered: 'aside', chosen: true },
    })
  })

  test('a kind of a newer program is named and never guessed', () => {
    const kinds: readonly string[] = caseEventKinds
    for (const kind of ['', 'toString', 'fit-to-travel-checked']) {
      expect(kinds).not.toContain(kind)
      expect(() => Reflect.apply(definitionOf, null, [kind])).toThrow(`No event is called ${kind}`)
    }
    expect(() => Reflect.apply(plainEventOf, null, ['departed'])).toThrow('departed has a form of its own')
  })

  test('what people typed is parted from what stays for ever, so that it can be forgotten', () => {
    const given = { documentId: passport, custodian: 'Salma', receivedFrom: 'Embassy of Guinea', more: 'unasked' }
    expect(partEventData('travel-document-received', given)).toEqual({
      data: { documentId: passport },
      words: { custodian: 'Salma', receivedFrom: 'Embassy of Guinea' },
    })
    expect(() => partEventData('travel-document-received', { documentId: 'LP-1' })).toThrow()
  })
})
