import type { InferContractRouterInputs } from '@orpc/contract'
import { findWarehouse } from '#db/queries/reference/reference.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import type { ReadCall } from '../../context.ts'
import { renderPaper } from '../../print/render-paper.ts'
import { isProblem, type ProblemOf } from '../../problem.ts'
import { listReference } from '../../reference/list-reference.ts'
import { readStockCard } from '../balance/read-stock-card.ts'
import { stockCardPaper } from './stock-card-print.ts'

type Input = InferContractRouterInputs<typeof stockContract>['printCard']
type Problem = ProblemOf<typeof stockContract.printCard>

/** The stock card of an item at a warehouse as PDF, named after both. */
export async function printStockCard(call: ReadCall, input: Input): Promise<File | Problem> {
  const { language } = input
  const card = await readStockCard({ db: call.db, by: { ...call.by, language } }, input)
  if (isProblem(card)) return card
  const { items, projects } = await listReference(call)
  const item = items.find((one) => one.id === input.itemId)
  const warehouse = await findWarehouse(call.db, input.warehouseId)
  if (!item || !warehouse) throw new Error('The stock card was read of what is not there')
  const codes = new Map(projects.map((project) => [project.id, project.code]))
  const { name_en: en, name_fr: fr, name_ar: ar } = warehouse
  const paper = stockCardPaper({
    card,
    projects: codes,
    item,
    warehouse: { code: warehouse.code, name: nameIn(language, { en, fr, ar }) },
    from: input.from ?? null,
    to: input.to ?? null,
    locale: { language, digits: call.by.digits, country: call.profile.iso2 },
    office: call.office,
    printedBy: call.by.name,
    printedAt: call.now.toISOString(),
  })
  const bytes = await renderPaper(paper)
  return new File([bytes.slice()], `${item.code}-${warehouse.code}.pdf`, { type: 'application/pdf' })
}
