import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { checkOffice } from '#office/check/check-office.ts'
import type { OfficeClient } from '#office/context.ts'
import { computeMonth } from '#office/report/dataset/compute-month.ts'
import { proveBalances } from '#office/stock/balance/prove-balances.ts'
import { callerOf } from '#office/write.ts'
import type { Figures } from './figures.ts'
import type { LargeFacts } from './large-facts.ts'
import type { OpenLarge, Side } from './open-kept.ts'

/** What a worker does while people go on; the peer does the same in this thread, on the file without encryption. */
export async function measureLongWork(figures: Figures<Side>, facts: LargeFacts, large: OpenLarge): Promise<void> {
  const { client, running, open } = large.ours
  const plain = { ...callerOf(large.plain.running, large.plain.open), db: large.plain.open.database.db }
  const small = smallCall(client)
  const month = facts.lastMonth
  const question = {
    month,
    at: callerOf(running, open).now.toISOString(),
    office: plain.office,
    profile: plain.profile,
  }
  await figures.long(
    'figures of a month',
    1000,
    () => client.report.dataset({ month }),
    small,
    () => computeMonth(plain.db, question),
  )
  await figures.long(
    'prove',
    undefined,
    () => client.stock.prove(),
    small,
    () => proveBalances(plain),
  )
  await figures.long(
    'check',
    undefined,
    () => client.journal.check(),
    small,
    () => checkOffice(plain, () => undefined),
  )
  await figures.long('backup', undefined, () => client.backup.make({ callId: newId() }), small)
  const columns = ['name', 'nameArabic', 'nationality', 'step', 'since', 'case'].map((id) => ({ id, label: id }))
  const file = { columns, format: 'csv' as const, path: join(large.folder, '..', 'people.csv') }
  await figures.long(
    'export of everybody at the desk',
    undefined,
    () => client.list.deskPeople.export({ callId: newId(), ...file, recipient: 'Bench', purpose: 'Measured' }),
    small,
  )
  await measureSigning(figures, facts, large)
}

/** The month as signed PDF in three languages, prepared by one and approved by another, and one of them verified. */
async function measureSigning(figures: Figures<Side>, facts: LargeFacts, large: OpenLarge): Promise<void> {
  const { client } = large.ours
  const { people, lastMonth: month } = facts
  const small = smallCall(client)
  const reported = { column: 'state', is: 'one-of' as const, values: ['reported'] }
  for (const { id } of await client.list.distributions.rows({ question: { filters: [reported] } })) {
    await client.distribution.verifyReport({ callId: newId(), id: newId(), distributionId: String(id) })
  }
  const preparing = await large.signIn(people.preparing)
  await certifySigners(facts, large)
  const remarks = { highlights: 'Measured', limitations: '' }
  await figures.long(
    'prepare and sign a month in three languages',
    12_000,
    () =>
      preparing.client.report.prepare({ callId: newId(), month, ...remarks, passphrase: people.preparing.passphrase }),
    small,
  )
  await figures.long(
    'approve and sign it again',
    12_000,
    () => client.report.approve({ callId: newId(), month, passphrase: people.everything.passphrase }),
    small,
  )
  const file = await client.report.download({ month, language: 'ar' })
  await figures.long('verify the signed PDF', undefined, () => client.report.verify({ file }), small)
}

/** The certificates of the first years have run out: each who signs is certified anew, by two together. */
async function certifySigners({ people }: LargeFacts, { ours, signIn }: OpenLarge): Promise<void> {
  const issuing = await signIn(people.issuing)
  for (const { userId: id } of [people.preparing, people.everything]) {
    const issued = await issuing.client.users.certify({ callId: newId(), id, passphrase: people.issuing.passphrase })
    if (issued.certificate === 'in-use') continue
    await ours.client.users.certify({ callId: newId(), id, passphrase: people.everything.passphrase })
  }
}

/** What somebody at a desk asks meanwhile: the first page of the cases. */
const smallCall = (client: OfficeClient) => () => client.list.cases.rows({})
