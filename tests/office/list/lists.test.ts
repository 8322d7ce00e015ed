import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { officeLists } from '#shared/contract/lists.ts'
import type { ListOfOffice, ListRow, ListSummary } from '#shared/domain/list/list.ts'
import { may, roles } from '#shared/domain/permissions.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'

interface Asked {
  rows(input: object): Promise<ListRow[]>
  summary(input: object): Promise<ListSummary>
}

let office: WholeOffice
beforeAll(async () => {
  office = await openTestOffice()
  const logistics = office.as('logistics-officer')
  await logistics.reference.addSampleItems({ callId: newId() })
  const names = { nameEn: 'Red Crescent', nameFr: 'Croissant-Rouge', nameAr: 'الهلال الأحمر' }
  await logistics.reference.saveParty({
    ...{ callId: newId(), id: newId(), ...names, kind: 'partner', country: '', status: 'active' },
  })
  await logistics.reference.saveDonor({ callId: newId(), id: newId(), code: 'ECHO', name: 'Echo' })
})
afterAll(() => office.close())

/** A list as its reader asks it: the first role that may. */
function ask(list: ListOfOffice): Asked {
  for (const role of roles) {
    const client = office.as(role)
    const { permission } = list
    if (may([role], permission)) return Reflect.get(client.list, list.name)
  }
  throw new Error(`Nobody may read ${list.name}`)
}

describe.each(Object.values(officeLists) as ListOfOffice[])('list $name', (list) => {
  const columns = Object.entries(list.columns)

  test('is asked for each of its columns: shown, sorted, filtered, put together', async () => {
    const at = ask(list)
    const all = await at.rows({ limit: 500 })
    for (const [id, { type, group }] of columns) {
      for (const descending of [false, true]) {
        const sorted = await at.rows({ question: { sort: [{ column: id, descending }] }, limit: 500 })
        expect(new Set(sorted.map((row) => row.id))).toEqual(new Set(all.map((row) => row.id)))
      }
      const none = { column: id, is: 'empty' }
      expect((await at.rows({ question: { filters: [none] } })).every((row) => !row[id])).toBe(true)
      const between = type === 'number' ? { from: 0, to: 9 } : { from: '2026-01-01', to: null }
      if (['number', 'day', 'instant'].includes(type)) {
        await at.rows({ question: { filters: [{ column: id, is: 'between', ...between }] } })
      } else {
        await at.rows({ question: { filters: [{ column: id, is: 'one-of', values: ['x'] }] } })
      }
      if (group) {
        const { groups, total } = await at.summary({ group: id })
        expect(groups.reduce((sum, each) => sum + each.count, 0)).toBe(total)
      }
    }
  })

  test('finds a row by the words of its texts', async () => {
    const at = ask(list)
    const [row] = await at.rows({})
    const named = columns.find(([id, { type }]) => type === 'text' && row?.[id])
    if (!row || !named) return
    const text = String(row[named[0]]).toUpperCase()
    const found = await at.rows({ question: { text }, limit: 500 })
    expect(found.map((each) => each.id)).toContain(row.id)
    expect((await at.summary({ question: { text: 'no such words anywhere' } })).total).toBe(0)
  })
})

test.each([
  ['en', 'en-GB'],
  ['fr', 'fr-FR'],
  ['ar', 'ar-LY-u-nu-arab'],
] as const)(
  'a month is found by its name in the language of who asks, and as it is kept: %s',
  async (language, locale) => {
    const manager = office.as('manager')
    await manager.users.setPreferences({ callId: newId(), language, digits: 'latn', theme: 'auto' })
    const [row] = await manager.list.months.rows({})
    const month = String(row?.month)
    const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(`${month}-15`))
    const typed = [month, name, name.split(' ')[0]?.toUpperCase() ?? '']
    for (const text of typed) {
      expect(await manager.list.months.rows({ question: { text } })).toHaveLength(1)
      const filters = [{ column: 'month', is: 'containing' as const, text }]
      expect((await manager.list.months.summary({ question: { filters } })).total).toBe(1)
    }
    expect(await manager.list.months.rows({ question: { text: 'no month' } })).toEqual([])
  },
)

describe('a question that does not suit the list', () => {
  test('is refused at the border', async () => {
    const { items } = office.as('manager').list
    const refused = { code: 'BAD_INPUT' }
    await expect(items.rows({ question: { sort: [{ column: 'secret' }] } })).rejects.toMatchObject(refused)
    await expect(items.rows({ group: 'name' })).rejects.toMatchObject(refused)
    await expect(items.rows({ limit: 501 })).rejects.toMatchObject(refused)
    await expect(items.rows({ columns: ['id; drop table item'] })).rejects.toMatchObject(refused)
    await expect(
      items.rows({ question: { filters: [{ column: 'weight', is: 'containing', text: '1' }] } }),
    ).rejects.toMatchObject(refused)
    await expect(
      items.rows({ question: { filters: [{ column: 'weight', is: 'between', from: '2026-01-01', to: null }] } }),
    ).rejects.toMatchObject(refused)
  })
})

test('names stand in the language of who asks, and are found in every language', async () => {
  const logistics = office.as('logistics-officer')
  await logistics.users.setPreferences({ callId: newId(), language: 'ar', digits: 'arab', theme: 'auto' })
  const [row] = await logistics.list.partners.rows({ question: { text: 'red crescent' } })
  expect(row?.name).toBe('الهلال الأحمر')
  expect(await logistics.list.partners.rows({ question: { text: 'الهلال الاحمر' } })).toHaveLength(1)
})

describe('how a person has arranged a list', () => {
  const view = {
    id: newId(),
    name: 'Blankets',
    question: {
      text: 'blanket',
      filters: [{ column: 'category', is: 'one-of' as const, values: ['nfi'] }],
      sort: [{ column: 'name', descending: true }],
    },
    group: 'unit',
    columns: [{ id: 'name', width: 200, hidden: false }],
  }

  test('is theirs at every sign-in, and nobody else’s', async () => {
    const storekeeper = office.as('storekeeper')
    await storekeeper.list.saveLayout({ list: 'items', columns: [], views: [view], defaultView: view.id })
    expect(await storekeeper.list.layout({ list: 'items' })).toEqual({
      ...{ columns: [], views: [view], defaultView: view.id },
    })
    expect((await storekeeper.list.layout({ list: 'kits' })).views).toEqual([])
    expect((await office.as('manager').list.layout({ list: 'items' })).views).toEqual([])
  })

  test('of no list is refused', async () => {
    const asked: Promise<unknown> = Reflect.apply(office.as('manager').list.layout, undefined, [{ list: 'toString' }])
    await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})
