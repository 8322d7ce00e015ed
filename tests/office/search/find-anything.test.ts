import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAnything } from '#office/search/find-anything.ts'
import { plan } from '../../support/distributions.ts'
import { makeReliefOffice, type Person, type ReliefOffice } from '../../support/relief-office.ts'
import { openConsularOffice } from '../consular/consular-office.ts'

let office: ReliefOffice
beforeAll(async () => {
  office = await makeReliefOffice()
  const lot = await office.lotOf(office.blanket)
  for (let count = 0; count < 10; count++) await office.receive('2026-11-01', office.tripoli, lot, 10)
})
afterAll(() => office.remove())

const find = (text: string, person: Person = 'storekeeper') => findAnything(office.read(person), { text })
const kinds = async (text: string, person?: Person) => (await find(text, person)).map((each) => each.kind)

describe('finding anything', () => {
  test('a paper by a part of its number, in any digits, small letters or capitals', async () => {
    for (const text of ['GRN-TIP-2026-00003', 'grn-tip-2026-00003', '00003', '٠٠٠٠٣', ' 2026-00003 ']) {
      expect((await find(text)).map((each) => each.label)).toEqual(['GRN-TIP-2026-00003'])
    }
    expect((await find('GRN-TIP-2026-00003'))[0]).toMatchObject({
      ...{ kind: 'document', detail: '2026-11-01 · TIP' },
    })
  })

  test('eight of a kind, the latest first', async () => {
    const labels = (await find('GRN-TIP')).map((each) => each.label)
    expect(labels).toHaveLength(8)
    expect(labels[0]).toBe('GRN-TIP-2026-00010')
  })

  test('an item, a place, a project, a distribution by its site', async () => {
    expect(await find('blank')).toEqual([{ kind: 'item', id: office.blanket, label: 'BLANKET', detail: 'BLANKET' }])
    expect(await kinds('seb')).toEqual(['warehouse'])
    expect(await kinds('janzour')).toEqual(['site'])
    expect(await kinds('LY-0231')).toEqual(['project'])
    const { id } = await plan(office)
    expect(await find('janzour')).toMatchObject([{ kind: 'distribution', id }, { kind: 'site' }])
  })

  test('a month, by those who read reports', async () => {
    expect(await kinds('2026-11', 'reporter')).toContain('month')
    expect(await kinds('2026-11', 'storekeeper')).not.toContain('month')
  })

  test('signs that mean something to a database are letters like others', async () => {
    for (const text of ['%%', '__', "' or 1=1 --", '\\\\', '"; drop table item']) expect(await find(text)).toEqual([])
  })

  test('one letter finds nothing, nor does anything while a temporary passphrase must be changed', async () => {
    expect(await find('b')).toEqual([])
    const call = office.read('storekeeper')
    expect(
      await findAnything({ ...call, by: { ...call.by, mustChangePassphrase: true } }, { text: 'blanket' }),
    ).toEqual([])
  })
})

test('people are found by name across scripts, and only by roles that may read cases', async () => {
  const desk = await openConsularOffice()
  const { caseId, number, personId } = await desk.register('Mohamed Camara')
  const as = (person: Person) => ({ ...office.read(person), db: desk.db, profile: desk.profile })
  const found = await findAnything(as('consular'), { text: 'muhammad' })
  expect(found).toMatchObject([{ kind: 'case', id: caseId, label: 'Mohamed Camara' }])
  expect(await findAnything(as('consular'), { text: number })).toMatchObject([{ kind: 'case', id: caseId }])
  for (const person of ['storekeeper', 'programme', 'reporter'] as const) {
    expect(await findAnything(as(person), { text: 'muhammad' })).toEqual([])
    expect(await findAnything(as(person), { text: number })).toEqual([])
  }
  // A case in which nobody is any more is found by its number alone, and by the same roles.
  await desk.desk.voidRegistration({ callId: newId(), personId, reason: 'Entered twice' })
  const left = [{ kind: 'case', id: caseId, label: number, detail: '2026-09-01' }]
  for (const text of [number, number.toLowerCase(), number.slice(0, -2)]) {
    expect(await findAnything(as('consular'), { text })).toEqual(left)
  }
  expect(await findAnything(as('consular'), { text: 'muhammad' })).toEqual([])
  for (const person of ['storekeeper', 'programme', 'reporter'] as const) {
    expect(await findAnything(as(person), { text: number })).toEqual([])
  }
  await desk.remove()
})
