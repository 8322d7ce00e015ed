import type { z } from 'zod'
import { listItems, listProjects } from '#db/queries/reference/reference.ts'
import type { listContract } from '#shared/contract/lists.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import { lotState } from '#shared/domain/stock/lot.ts'
import { cardList, lotList } from '#shared/domain/stock/stock-lists.ts'
import type { ReadCall } from '../context.ts'
import { isProblem } from '../problem.ts'
import { listStockOnHand } from '../stock/balance/list-stock-on-hand.ts'
import { readStockCard } from '../stock/balance/read-stock-card.ts'
import { type AnsweredList, answerFromRows } from './answer-list.ts'

type ScopeOf<List extends 'lots' | 'stockCard'> = z.output<
  NonNullable<(typeof listContract)[List]['rows']['~orpc']['inputSchema']>
>['scope']

/** What is on hand by lot and place; the id of a row is the kind of its place, the place and the lot, with a slash between. */
export async function openLots(call: ReadCall, scope: ScopeOf<'lots'>): Promise<AnsweredList> {
  const { itemId, projectId, at } = scope
  const outside = at === 'in-transit' || at === 'distribution'
  const everywhere = scope.everywhere || outside
  const asked = { itemId, projectId, everywhere, asOf: scope.asOf, warehouseId: outside ? null : at }
  const { rows, asOf } = await listStockOnHand(call, asked)
  const items = new Map((await listItems(call.db)).map((item) => [item.id, item]))
  const projects = await projectCodes(call)
  const { language } = call.by
  const lots = rows.flatMap((row) => {
    const item = items.get(row.itemId)
    if (!item || row.quantity === 0 || (outside && row.placeKind !== at)) return []
    return [
      {
        id: `${row.placeKind}/${row.placeId}/${row.lotId}`,
        ...{ item: item.code, name: nameIn(language, { en: item.name_en, fr: item.name_fr, ar: item.name_ar }) },
        ...{ category: item.category, unit: item.unit, place: row.placeName },
        ...{ project: projects.get(row.projectId) ?? '', batch: row.batch, expiry: row.expiresOn },
        ...{ state: lotState(row, item.warn_days_before_expiry, asOf), owner: row.owner, quantity: row.quantity },
      },
    ]
  })
  return answerFromRows(lotList, lots, call.office.timeZone)
}

/** The lines of a stock card; none of an item or a warehouse that nobody knows or named. */
export async function openStockCard(call: ReadCall, scope: ScopeOf<'stockCard'>): Promise<AnsweredList> {
  const { warehouseId, itemId, ...days } = scope
  const card = warehouseId && itemId ? await readStockCard(call, { warehouseId, itemId, ...days }) : undefined
  const projects = await projectCodes(call)
  const lines = (card === undefined || isProblem(card) ? [] : card.rows).map((row, index) => ({
    id: `${row.documentId}/${index + 1}`,
    ...{ line: index + 1, date: row.happenedOn, recorded: row.recordedAt, number: row.number, kind: row.kind },
    ...{ other: row.otherPlace, project: projects.get(row.projectId) ?? '', batch: row.batch, expiry: row.expiresOn },
    ...{ condition: row.condition, owner: row.owner, by: row.by, balance: row.balance },
    ...{ in: row.in || null, out: row.out || null },
  }))
  return answerFromRows(cardList, lines, call.office.timeZone)
}

async function projectCodes({ db }: ReadCall): Promise<ReadonlyMap<string, string>> {
  return new Map((await listProjects(db)).map((project) => [project.id, project.code]))
}
