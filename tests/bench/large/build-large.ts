import { v7 as newId } from 'uuid'
import { cipherKey } from '#db/cipher-key.ts'
import { optimize, type RawDatabase } from '#db/open.ts'
import { setUpReference } from '#office/demo/set-up-reference.ts'
import { closeMonth } from '#office/stock/balance/close-month.ts'
import { addDays, firstDay, type Month, monthOf, nextMonth } from '#shared/domain/dates.ts'
import { type Role, roles } from '#shared/domain/permissions.ts'
import { stageOf } from '#tests/support/demo-stage.ts'
import { openTestOffice } from '#tests/support/test-office.ts'
import type { LargeFacts } from './large-facts.ts'
import { answerVisas, type CasePeople, departMonth, liveCasesMonth, requestVisas } from './live-cases.ts'
import { liveDistributionsMonth } from './live-distributions.ts'
import { addItems, liveStockMonth } from './live-stock.ts'

const start: Month = '2021-12'
/** A small share is a shorter time too. */
const monthsOf = (share: number) => Math.max(4, Math.round(60 * Math.min(1, share * 10)))

/**
 * 300,000 movements, 45,000 people and 400,000 events of five years, times `share`, all through the contract. Its months
 * differ in what was received, sent, given out and recorded. `plain` is called while the file has no encryption, which
 * it is given at the end; `keep` with the folder when everybody has left it, which is removed afterwards.
 */
export async function buildLargeOffice(
  share: number,
  say: (line: string) => void,
  keep: { plain(raw: RawDatabase): void; office(folder: string, facts: LargeFacts): void },
): Promise<void> {
  const first = firstDay(start)
  const whole = await openTestOffice({ now: `${first}T07:00:00.000Z`, roles: building })
  const reference = await setUpReference(
    stageOf(whole, first, (client) => client),
    first,
  )
  const id = whole.userOf('manager')
  await whole.as('administrator').users.setRoles({ callId: newId(), id, roles: [...roles] })
  const client = whole.as('manager')
  const desks = { programme: whole.as('programme-officer'), manager: client }
  const { open } = whole.running('manager')
  if (!open) throw new Error('Nobody is signed in')
  // Each seat of a test is a process of its own, which does not hear what another one changed.
  open.user = { ...open.user, roles: [...roles] }
  const { database } = open
  hasten(database.raw)
  const items = await addItems(client, 200)
  const months = monthsOf(share)
  let month = start
  let waiting: CasePeople = { people: [], nationality: '' }
  for (let number = 0; number < months; number++, month = nextMonth(month)) {
    const day = firstDay(month)
    whole.clock.set(`${addDays(day, 27)}T09:00:00.000Z`)
    const busy = share * (0.8 + (number % 5) / 10)
    await liveStockMonth(client, reference, items, {
      first: day,
      number,
      documents: Math.max(2, Math.round(26 * busy)),
    })
    const distributions = Math.max(1, Math.round(5 * busy))
    await liveDistributionsMonth(desks, reference, items, {
      ...{ first: day, number, distributions, last: number === months - 1 },
    })
    const families = Math.max(2, Math.round(150 * busy))
    const registered = await liveCasesMonth(client, reference, { first: day, number, families })
    for (let each = 0; each < waiting.people.length; each += 170) {
      const asked = waiting.people.slice(each, each + 170)
      const requestId = await requestVisas(client, asked, addDays(day, 9))
      await answerVisas(client, requestId, asked, addDays(day, 20))
    }
    await departMonth(client, waiting, addDays(day, 24))
    waiting = registered
    // Looked at as every day: what changes by itself is written down when it does.
    await client.list.cases.rows({ limit: 1 })
    if (number > 0 && number < months - 1) {
      const ended = monthOf(addDays(day, -1))
      const closer = { at: whole.clock.now().toISOString(), by: id }
      await database.db.transaction().execute((tx) => closeMonth(tx, ended, closer))
    }
    if (number % 6 === 5) say(`${month}: lived`)
  }
  const today = addDays(firstDay(month), 14)
  whole.clock.set(`${today}T09:00:00.000Z`)
  keep.plain(database.raw)
  encrypt(database.raw, open.vault.dataKey)
  const personOf = (role: Role) => ({ userId: whole.userOf(role), passphrase: whole.passphraseOf(role) })
  await whole.leave()
  keep.office(whole.folder, {
    ...{ reference, items, ready: waiting.people, today, lastMonth: monthOf(addDays(firstDay(month), -1)) },
    people: {
      ...{ everything: personOf('manager'), preparing: personOf('report-officer') },
      issuing: personOf('administrator'),
    },
  })
  await whole.close()
}

/** Those whose work it takes; fewer seats are set up faster. */
const building: Role[] = ['administrator', 'manager', 'programme-officer', 'report-officer']

/**
 * Nothing built outlives a power cut anyway, and the key only matters of the file that is kept: until then no commit
 * waits for the disk or is encrypted.
 */
function hasten(raw: RawDatabase): void {
  raw.pragma('main.journal_mode = memory')
  raw.pragma("rekey = ''")
  raw.pragma('main.synchronous = off')
  raw.pragma('main.cache_size = -1000000')
}

function encrypt(raw: RawDatabase, key: Uint8Array): void {
  optimize(raw)
  raw.rekey(cipherKey(key))
  raw.pragma('main.journal_mode = wal')
}
