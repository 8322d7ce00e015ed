import {
  type AreaBalance,
  type AreaFlow,
  listAreaBalances,
  listAreaFlows,
  type MonthCut,
} from '#db/queries/report/month-figures.ts'
import type { Reader } from '#db/schema.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { MonthDataset } from '#shared/domain/report/v1/month.ts'
import type { MonthColumn } from '#shared/domain/stock/kinds/document-kind-spec.ts'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { ReportNames } from './report-names.ts'

type StockFigures = Pick<MonthDataset, 'stock' | 'transit' | 'distributionFlow'>

/** Opening, closing and flows of one item of one project in one area. */
interface Line {
  area: string
  itemId: string
  projectId: string
  opening: number
  closing: number
  closingDamaged: number
  flows: AreaFlow[]
}

/**
 * and B-5. Opening and closing are balances, read apart from the flows between them, so that X-8 has two
 * figures to compare. Rows in which nothing lay and nothing moved are left out.
 */
export async function stockFigures(db: Reader, cut: MonthCut, names: ReportNames): Promise<StockFigures> {
  const lines = await readLines(db, cut)
  const of = (area: string) => lines.filter((line) => line.area === area)
  const keys = ({ itemId, projectId }: Line) => ({ item: names.item(itemId), project: names.project(projectId) })
  const stock = lines
    .filter((line) => line.area !== 'transit' && line.area !== 'distribution')
    .map((line) => ({ warehouse: names.warehouse(line.area), ...keys(line), ...stockColumns(line) }))
  return {
    stock: inOrder(stock, (row) => row.warehouse.code),
    transit: inOrder(of('transit').map((line) => ({ ...keys(line), ...transitColumns(line) }))),
    distributionFlow: inOrder(of('distribution').map((line) => ({ ...keys(line), ...distributionColumns(line) }))),
  }
}

function stockColumns(line: Line) {
  const column = (name: MonthColumn['column']) => line.flows.reduce((sum, flow) => sum + figureIn(name, flow), 0)
  return {
    opening: line.opening,
    received: column('received'),
    arrived: column('arrived'),
    returned: column('returned'),
    toWarehouses: column('toWarehouses'),
    toDistributions: column('toDistributions'),
    losses: column('losses'),
    closing: line.closing,
    closingDamaged: line.closingDamaged,
  }
}

/** What a flow adds to a column, as the kind of its document says: into the warehouse or out of it. */
function figureIn(name: MonthColumn['column'], flow: AreaFlow): number {
  const counts = kindOf(flow.kind).month.find(
    ({ column, forDistribution }) =>
      column === name && (forDistribution === undefined || forDistribution === (flow.for_distribution === 1)),
  )
  if (!counts) return 0
  return counts.direction === 'in' ? flow.net : 0 - flow.net
}

function transitColumns(line: Line) {
  return {
    opening: line.opening,
    dispatched: into(line, (flow) => flow.kind === 'waybill'),
    arrived: outOf(line, (flow) => flow.kind === 'arrival' && flow.other_kind !== 'loss'),
    lost: outOf(line, (flow) => flow.other_kind === 'loss'),
    closing: line.closing,
  }
}

/** What an arrival moves from the road to the site stays within the row; only what went missing leaves it. */
function distributionColumns(line: Line) {
  return {
    opening: line.opening,
    dispatched: into(line, (flow) => flow.kind === 'waybill'),
    distributed: outOf(line, (flow) => flow.other_kind === 'beneficiaries'),
    returned: outOf(line, (flow) => flow.kind === 'return'),
    lost: outOf(line, (flow) => flow.other_kind === 'loss'),
    damaged: outOf(line, (flow) => flow.other_kind === 'damage'),
    closing: line.closing,
  }
}

function into(line: Line, counts: (flow: AreaFlow) => boolean): number {
  return line.flows.filter(counts).reduce((sum, flow) => sum + flow.net, 0)
}

function outOf(line: Line, counts: (flow: AreaFlow) => boolean): number {
  return 0 - into(line, counts)
}

async function readLines(db: Reader, cut: MonthCut): Promise<Line[]> {
  const lines = new Map<string, Line>()
  const of = ({ area, item_id, project_id }: Pick<AreaBalance, 'area' | 'item_id' | 'project_id'>) => {
    const key = `${area} ${item_id} ${project_id}`
    const empty = { area, itemId: item_id, projectId: project_id, opening: 0, closing: 0, closingDamaged: 0, flows: [] }
    const line = lines.get(key) ?? empty
    lines.set(key, line)
    return line
  }
  for (const row of await listAreaBalances(db, addDays(cut.from, -1), cut.at)) of(row).opening += row.quantity
  for (const row of await listAreaBalances(db, cut.until, cut.at)) {
    const line = of(row)
    line.closing += row.quantity
    if (row.condition === 'damaged') line.closingDamaged += row.quantity
  }
  for (const row of await listAreaFlows(db, cut)) of(row).flows.push(row)
  return [...lines.values()]
}

type Keyed = { item: { code: string }; project: { code: string } }

/** By code, so that the same figures are always the same text. */
function inOrder<Row extends Keyed>(rows: Row[], first: (row: Row) => string = () => ''): Row[] {
  const keyOf = (row: Row) => [first(row), row.item.code, row.project.code].join('\n')
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row)
}
