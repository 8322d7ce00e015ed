import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { countDocuments, listDocumentRows } from '#db/queries/stock/document-list.ts'
import type { stockContract } from '#shared/contract/stock.ts'
import type { ReadCall } from '../context.ts'
import { describeDocuments } from './describe-documents.ts'

type Input = InferContractRouterInputs<typeof stockContract>['documents']
type Page = InferContractRouterOutputs<typeof stockContract>['documents']

/** One page of posted documents, the latest first, and how many there are in all. */
export async function listDocuments({ db, by }: Pick<ReadCall, 'db' | 'by'>, input: Input): Promise<Page> {
  const { kinds = [], warehouseId = null, text = '', openOnly = false, offset = 0, limit = 200 } = input
  const filter = { kinds, warehouseId, text, openOnly }
  const found = await listDocumentRows(db, filter, { offset, limit })
  return { rows: await describeDocuments(db, by.language, found), total: await countDocuments(db, filter) }
}
