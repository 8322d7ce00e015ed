import { type ListName, officeLists } from '#shared/contract/lists.ts'
import { addDays, firstDay } from '#shared/domain/dates.ts'
import { type Role, roles } from '#shared/domain/permissions.ts'
import type { Figures } from './figures.ts'
import type { LargeFacts } from './large-facts.ts'
import type { Side } from './open-kept.ts'

/** A name in three scripts and spellings, a family name, the beginning of one, the number of a case. */
const texts = ['Mohamed Diallo', 'محمد', 'traore', 'Fatoumata', 'Cisse', 'mo', 'VHR-TIP-2024-00077']

/** What people look at all day. */
export async function measureLists(figures: Figures<Side>, facts: LargeFacts): Promise<void> {
  const { items, lastMonth, reference } = facts
  const first = firstDay(lastMonth)
  const here = { warehouseId: null, projectId: null, itemId: null }
  const read = (
    what: string,
    must: number,
    runs: number,
    ask: (client: Side['client']) => Promise<unknown>,
    at = 0.5,
  ) => figures.row(what, must, { runs, at, act: ({ client }) => ask(client) })

  await read('stock everywhere, now', 60, 12, ({ stock }) => stock.onHand({ ...here, everywhere: true }))
  await read('stock everywhere, on a past day', 120, 12, ({ stock }) =>
    stock.onHand({ ...here, everywhere: true, asOf: addDays(first, -40) }),
  )
  await read('stock of one item', 2, 40, ({ stock }) => stock.onHand({ ...here, itemId: items[4] ?? '' }))
  const card = { warehouseId: reference.warehouses.tripoli, itemId: items[4] ?? '' }
  await read('stock card of a month', 5, 40, ({ list }) =>
    list.stockCard.rows({ scope: { ...card, from: first, to: addDays(first, 27) } }),
  )
  let asked = 0
  await read(
    'name search, p95 over scripts',
    20,
    112,
    ({ consular }) => {
      asked += 1
      return consular.search({ text: texts[Math.floor(asked / 2) % texts.length] ?? '' })
    },
    0.95,
  )
  for (const name of Object.keys(officeLists) as ListName[]) {
    await read(`list ${name}, first page`, 50, 12, ({ list }) => list[name].rows({}))
  }
  for (const column of ['name', 'nameArabic'] as const) {
    await read(`list deskPeople sorted by ${column}, first page`, 50, 12, ({ list }) =>
      list.deskPeople.rows({ question: { sort: [{ column, descending: false }] } }),
    )
  }
  await read('board of the consular desk', 50, 12, ({ consular }) => consular.board({}))
  const waiting = { on: facts.today }
  await read('who can have an exit visa, and who cannot', 100, 12, ({ consular }) =>
    consular.exitVisaEligibility(waiting),
  )
  await read('  fifty of those who cannot', 50, 12, ({ consular }) =>
    consular.ineligibleForExitVisa({ ...waiting, code: 'DOCUMENT_EXPIRED', limit: 50 }),
  )
  await read('list of months', 50, 12, ({ report }) => report.months())
  for (const role of roles) {
    await figures.row(`Today of ${role}`, 100, {
      runs: 5,
      act: (side) => as(side, role, () => side.client.today.queues()),
    })
  }
  await read('checklist of a month', 100, 8, ({ report }) => report.checklist({ month: lastMonth }))
}

async function as(side: Side, role: Role, act: () => Promise<unknown>): Promise<void> {
  const { user } = side.open
  side.open.user = { ...user, roles: [role] }
  try {
    await act()
  } finally {
    side.open.user = user
  }
}
