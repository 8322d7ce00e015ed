import type { OfficeClient } from '#office/context.ts'
import { type Reference, setUpReference } from '#office/demo/set-up-reference.ts'
import { clientOf } from '#office/router.ts'
import { closeMonth } from '#office/stock/close-month.ts'
import { addDays, type Day, firstDay, type Month, monthOf, nextMonth } from '#shared/domain/dates.ts'
import { roles } from '#shared/domain/permissions.ts'
import { stageOf } from '#tests/support/demo-stage.ts'
import { openTestOffice, type WholeOffice } from '#tests/support/test-office.ts'
import { answerVisas, liveCasesMonth, requestVisas } from './live-cases.ts'
import { addItems, liveStockMonth } from './live-stock.ts'

/** A large office that is open, and what the measures act on. */
export interface LargeOffice {
  whole: WholeOffice
  client: OfficeClient
  reference: Reference
  items: string[]
  /** People with a document in hand for whom no visa was requested. */
  ready: string[]
  today: Day
  lastMonth: Month
}

const start: Month = '2021-12'
/** A small share is a shorter time too. */
const monthsOf = (share: number) => Math.max(4, Math.round(60 * Math.min(1, share * 10)))

/** 300,000 movements, 45,000 people and 400,000 events of five years, times `share`, all through the contract. */
export async function buildLargeOffice(share: number, say: (line: string) => void): Promise<LargeOffice> {
  const first = firstDay(start)
  const whole = await openTestOffice({ now: `${first}T07:00:00.000Z` })
  const reference = await setUpReference(
    stageOf(whole, first, (client) => client),
    first,
  )
  const running = whole.running('manager')
  const { open } = running
  if (!open) throw new Error('Nobody is signed in')
  open.user = { ...open.user, roles: [...roles], mustChangePassphrase: false }
  const client = clientOf(running)
  const items = await addItems(client, 200)
  const documents = Math.max(2, Math.round(26 * share))
  const families = Math.max(2, Math.round(150 * share))
  const months = monthsOf(share)
  let month = start
  let waiting: string[] = []
  for (let number = 0; number < months; number++, month = nextMonth(month)) {
    const day = firstDay(month)
    whole.clock.set(`${addDays(day, 27)}T09:00:00.000Z`)
    await liveStockMonth(client, reference, items, { first: day, number, documents })
    const people = await liveCasesMonth(client, reference, { first: day, number, families })
    for (let each = 0; each < waiting.length; each += 170) {
      const asked = waiting.slice(each, each + 170)
      const requestId = await requestVisas(client, asked, addDays(day, 9))
      await answerVisas(client, requestId, asked, addDays(day, 20))
    }
    waiting = people
    if (number > 0 && number < months - 1) {
      const ended = monthOf(addDays(day, -1))
      const closer = { at: whole.clock.now().toISOString(), by: open.user.id }
      await open.database.db.transaction().execute((tx) => closeMonth(tx, ended, closer))
    }
    if (number % 6 === 5) say(`${month}: lived`)
  }
  const today = addDays(firstDay(month), 14)
  whole.clock.set(`${today}T09:00:00.000Z`)
  return { whole, client, reference, items, ready: waiting, today, lastMonth: monthOf(addDays(firstDay(month), -1)) }
}
