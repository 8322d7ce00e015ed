import { v7 as newId } from 'uuid'
import { clientOf } from '#office/router.ts'
import { createOffice } from '#office/serve.ts'

/**
 * Run as a process of its own by the kill test: opens the office and posts receipts, dispatches and reversals until it is
 * killed. Writes one line for each answer, `id number`, only after the office has acknowledged it.
 */
const [, , folder = '', userId = '', passphrase = '', warehouseId = '', projectId = '', itemId = '', elsewhere = ''] =
  process.argv
const office = createOffice({
  vaultOptions: { clock: { now: () => new Date() }, kdf: { memoryKib: 64, passes: 1, lanes: 1 } },
})
const client = clientOf(office.running)
await client.session.openFolder({ folder })
await client.session.signIn({ userId, passphrase })
const today = new Date().toISOString().slice(0, 10)
process.stdout.write('ready\n')

const say = (posted: { id: string; number: string }, lines: number) =>
  process.stdout.write(`${posted.id} ${posted.number} ${lines}\n`)

for (;;) {
  const lines = Array.from({ length: 5 }, (_, index) => ({
    itemId,
    batch: `B${index}`,
    expiresOn: null,
    sent: 100,
    good: 98,
    damaged: 1,
    missing: 1,
  }))
  const receipt = await client.stock.receive({
    callId: newId(),
    id: newId(),
    warehouseId,
    projectId,
    source: { kind: 'opening' },
    noWaybillReason: 'Found on the first day',
    happenedOn: today,
    receivedBy: 'Salma Khalil',
    lines,
  })
  say(receipt, 10)
  const proposed = await client.stock.proposeLots({
    warehouseId,
    happenedOn: today,
    wanted: [{ itemId, projectId, quantity: 50 }],
  })
  const picked = proposed.flatMap((each) => each.lines.map(({ lotId, quantity }) => ({ lotId, quantity })))
  const waybill = await client.stock.dispatch({
    callId: newId(),
    id: newId(),
    warehouseId,
    destination: { kind: 'warehouse', warehouseId: elsewhere },
    happenedOn: today,
    vehiclePlate: '5-123',
    driverName: 'Ali Masoud',
    lines: picked,
  })
  say(waybill, picked.length)
}
