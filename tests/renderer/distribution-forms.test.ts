import { describe, expect, test } from 'vitest'
import type { Distribution } from '../../renderer/src/features/distribution/distribution.ts'
import {
  asReportInput,
  blankReport,
  findReportFaults,
  peopleIn,
  unbalancedIn,
} from '../../renderer/src/features/distribution/report/report-draft.ts'
import { blankReturn, linesIn } from '../../renderer/src/features/distribution/returns/return-draft.ts'

const nothing = { planned: 0, issued: 0, inTransit: 0, arrived: 0, returnedByReceipt: 0 }
const unreported = { distributed: 0, returned: 0, lost: 0, damaged: 0, difference: 0 }
const item = (itemId: string, change: Partial<Distribution['items'][number]>): Distribution['items'][number] => ({
  ...{ itemId, ...nothing, ...unreported },
  ...change,
})
const lot = (lotId: string, itemId: string, quantity: number, condition: 'good' | 'damaged' = 'good') => ({
  ...{ lotId, itemId, quantity, condition, batch: '', expiresOn: null },
})

const distribution: Distribution = {
  ...{ id: 'd', number: 'DIS-TIP-2026-00001', state: 'issued', type: 'blanket', plannedOn: '2026-11-20' },
  ...{ siteId: 's', projectId: 'p', targetHouseholds: 10, targetPeople: 50, peopleReached: 0, householdsReached: 0 },
  ...{ agreement: null, remarks: '', kits: [], report: null, verified: null, cancelled: null },
  ...{ waybills: [], returns: [], atSite: [] },
  items: [item('blanket', { planned: 40, issued: 40, arrived: 39 }), item('rope', { planned: 5 })],
}

describe('a report as it is typed', () => {
  test('asks about what was sent, and proposes the planned day once it has come', () => {
    expect(blankReport(distribution, '2026-11-19').happenedOn).toBeNull()
    const report = blankReport(distribution, '2026-11-20')
    expect(report.happenedOn).toBe('2026-11-20')
    const filled = { ...report, households: 9, signedBy: 'Huda' }
    const ids = { id: 'r', callId: 'c' }
    expect(asReportInput(filled, ids, distribution.items).lines.map((line) => line.itemId)).toEqual(['blanket'])
  })

  test('DIS-19 names each item that does not balance, with what is not accounted for', () => {
    const report = blankReport(distribution, '2026-11-20')
    expect(unbalancedIn(report, distribution.items)).toEqual([{ itemId: 'blanket', difference: 39 }])
    const line = { distributed: 35, returned: 3, lost: null, damaged: 1 }
    expect(unbalancedIn({ ...report, lines: { blanket: line } }, distribution.items)).toEqual([])
    const tooMany = { ...line, lost: 2 }
    expect(unbalancedIn({ ...report, lines: { blanket: tooMany } }, distribution.items)).toEqual([
      { itemId: 'blanket', difference: -2 },
    ])
  })

  test('DIS-21 wants a reason for people beyond the list', () => {
    const report = { ...blankReport(distribution, '2026-11-20'), households: 9, signedBy: 'Huda' }
    const found = (change: Partial<typeof report>) => findReportFaults({ ...report, ...change }, []).extraReason
    expect(found({})).toBeUndefined()
    expect(found({ extraPeople: 3 })).toEqual({ code: 'EMPTY' })
    expect(found({ extraPeople: 3, extraReason: 'Came from the next street' })).toBeUndefined()
  })

  test('sends people of one group, sex and band together, and none that are nought', () => {
    const people = { 'migrant/female/0-4': 2, 'idp/male/60+': 1, 'idp/female/60+': 0, 'visitor/male/0-4': 9 }
    const report = { ...blankReport(distribution, '2026-11-20'), households: 1, signedBy: 'Huda', people }
    expect(asReportInput(report, { id: 'r', callId: 'c' }, distribution.items).people).toEqual([
      { group: 'migrant', sex: 'female', band: '0-4', disability: 'not-stated', people: 2 },
      { group: 'idp', sex: 'male', band: '60+', disability: 'not-stated', people: 1 },
    ])
  })

  test('counts people with a disability of the people, and says of the others only what was asked', () => {
    const people = { 'migrant/female/0-4': 5, 'idp/male/60+': 2 }
    const report = { ...blankReport(distribution, '2026-11-20'), people, withDisability: { 'migrant/female/0-4': 2 } }
    const sent = (asked: typeof report.askedOfDisability) =>
      peopleIn({ ...report, askedOfDisability: asked }).map(({ group, disability, people: count }) => [
        ...[group, disability, count],
      ])
    expect(sent('nobody')).toEqual([
      ['migrant', 'not-stated', 5],
      ['idp', 'not-stated', 2],
    ])
    expect(sent('some')).toEqual([
      ['migrant', 'with', 2],
      ['migrant', 'not-stated', 3],
      ['idp', 'not-stated', 2],
    ])
    expect(sent('everybody')).toEqual([
      ['migrant', 'with', 2],
      ['migrant', 'without', 3],
      ['idp', 'without', 2],
    ])
    const beyond = { ...report, askedOfDisability: 'some' as const, withDisability: { 'migrant/female/0-4': 6 } }
    expect(findReportFaults(beyond, [])).toEqual({
      'withDisability.migrant/female/0-4': { code: 'MORE_THAN_PEOPLE', detail: 1 },
    })
    expect(findReportFaults({ ...beyond, askedOfDisability: 'nobody' }, [])).toEqual({})
  })

  test('shows all people of a report that is corrected, whatever is known of each', () => {
    const of = { group: 'migrant', sex: 'female', band: '0-4' } as const
    const report = {
      ...{ id: 'r', version: 1, happenedOn: '2026-11-20', households: 3, noShows: 0, extraPeople: 0, extraReason: '' },
      ...{ incidents: '', signedBy: 'Huda', lines: [], distributionId: 'd' },
      ...{ submittedAt: '', submittedBy: '', submittedById: '' },
      people: [
        { ...of, disability: 'with' as const, people: 2 },
        { ...of, disability: 'without' as const, people: 7 },
      ],
    }
    const draft = blankReport({ ...distribution, report }, '2026-11-21')
    expect(draft).toMatchObject({
      people: { 'migrant/female/0-4': 9 },
      askedOfDisability: 'everybody',
      withDisability: { 'migrant/female/0-4': 2 },
    })
    expect(peopleIn(draft)).toEqual(report.people)
  })
})

describe('DIS-20 goods that come back', () => {
  const here = { today: '2026-11-21', warehouseId: null, receivedBy: 'Salma' }
  const atSite = [lot('old', 'blanket', 2), lot('new', 'blanket', 30), lot('torn', 'rope', 4, 'damaged')]
  const items = [
    item('blanket', { arrived: 39, returned: 6, returnedByReceipt: 1 }),
    item('rope', { arrived: 5, returned: 3 }),
  ]

  test('are proposed lot by lot: what is reported and not received yet, damaged as damaged', () => {
    const goods = blankReturn({ ...distribution, items, atSite }, here)
    expect(linesIn(goods, atSite)).toEqual([
      { lotId: 'old', good: 2, damaged: 0 },
      { lotId: 'new', good: 3, damaged: 0 },
      { lotId: 'torn', good: 0, damaged: 3 },
    ])
  })

  test('are nothing when nothing is reported, or more was received than is reported', () => {
    expect(linesIn(blankReturn({ ...distribution, atSite }, here), atSite)).toEqual([])
    const received = [item('blanket', { arrived: 39, returned: 1, returnedByReceipt: 4 })]
    expect(linesIn(blankReturn({ ...distribution, items: received, atSite }, here), atSite)).toEqual([])
  })
})
