import { type Figures, time } from './figures.ts'
import type { LargeFacts } from './large-facts.ts'
import { answerVisas, requestVisas } from './live-cases.ts'
import { arrive, dispatch, propose, receive } from './live-stock.ts'
import type { Side } from './open-kept.ts'

/** Exit visas are asked for as many at a time. */
const visasAtOnce = 170
/** Large documents of each kind posted after each other. */
const bulkDocuments = 20

export async function measurePosting(figures: Figures<Side>, facts: LargeFacts): Promise<void> {
  const { reference, items, today } = facts
  let drawn = 0
  const next = () => {
    drawn += 1
    return drawn
  }
  await figures.row('post a receipt of 100 lines', 60, {
    runs: 12,
    act: ({ client }) => receive(client, reference, items, today, { first: next(), batch: 'B900', made: today }),
  })
  await figures.row('propose 100 lots by FEFO', 120, {
    runs: 12,
    act: ({ client }) => propose(client, reference, items, today),
  })
  await figures.row('dispatch 100 lines with FEFO', 120, {
    runs: 8,
    prepare: ({ client }) => propose(client, reference, items, today, next() * 11),
    act: ({ client }, lines) => dispatch(client, reference, lines, today),
  })
}

/** Documents of a hundred lines after each other: lines a second of each kind. */
export async function measureBulk(figures: Figures<Side>, facts: LargeFacts, { client }: Side): Promise<void> {
  const { reference, items, today } = facts
  const took = { receipt: 0, waybill: 0, arrival: 0 }
  let moved = 0
  for (let run = 0; run < bulkDocuments; run++) {
    took.receipt += await time(() =>
      receive(client, reference, items, today, { first: run * 7, batch: 'B800', made: today }),
    )
    const lines = await propose(client, reference, items, today, run * 5)
    moved += lines.length
    let waybillId = ''
    took.waybill += await time(async () => {
      waybillId = await dispatch(client, reference, lines, today)
    })
    took.arrival += await time(() => arrive(client, waybillId, lines, today))
  }
  for (const [kind, ms] of Object.entries(took)) {
    const lines = kind === 'receipt' ? bulkDocuments * 100 : moved
    figures.add({ what: `bulk, ${kind}`, must: 1500, measured: (lines / ms) * 1000, unit: 'lines/s' })
  }
}

export async function measureVisas(figures: Figures<Side>, { ready, today }: LargeFacts): Promise<void> {
  const batches = Math.max(1, Math.min(4, Math.floor(ready.length / visasAtOnce)))
  const people = (index: number) => ready.slice(index * visasAtOnce, (index + 1) * visasAtOnce)
  const asked = new Map<Side, string[]>()
  const runs = batches - 1
  await figures.row(`exit visas requested for ${people(0).length}`, 300, {
    runs,
    act: async (side) => {
      const requests = asked.get(side) ?? []
      requests.push(await requestVisas(side.client, people(requests.length), today))
      asked.set(side, requests)
    },
  })
  const answered = new Map<Side, number>()
  await figures.row(`exit visas answered for ${people(0).length}`, 300, {
    runs,
    act: async (side) => {
      const index = answered.get(side) ?? 0
      answered.set(side, index + 1)
      await answerVisas(side.client, asked.get(side)?.[index] ?? '', people(index), today)
    },
  })
}
