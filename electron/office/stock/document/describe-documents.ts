import type { z } from 'zod'
import { findDonor, findParty } from '#db/queries/reference/reference.ts'
import { listDocumentProjects, type DocumentRow as StoredDocument } from '#db/queries/stock/document-list.ts'
import type { Reader } from '#db/schema.ts'
import type { documentRow } from '#shared/contract/stock.ts'
import type { Language } from '#shared/domain/languages.ts'
import { nameIn } from '#shared/domain/name-in.ts'
import { kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { namePlaces } from './name-places.ts'

export type DocumentRow = z.infer<typeof documentRow>

/** Stored documents as a list shows them: the state derived, places named in a language. */
export async function describeDocuments(
  db: Reader,
  language: Language,
  documents: readonly StoredDocument[],
): Promise<DocumentRow[]> {
  const ids = documents.map((document) => document.id)
  const projects = Map.groupBy(await listDocumentProjects(db, ids), (each) => each.document_id)
  const placeIds = documents.flatMap((document) => [document.from_place_id, document.to_place_id])
  const places = await namePlaces(db, language, placeIds)
  const rows: DocumentRow[] = []
  for (const document of documents) {
    rows.push({
      id: document.id,
      kind: document.kind,
      number: document.number,
      state: stateOf(document),
      happenedOn: document.happened_on,
      recordedAt: document.recorded_at,
      recordedBy: document.recorded_by_name,
      from: (await nameSource(db, language, document)) ?? places.get(document.from_place_id)?.name ?? '',
      to: places.get(document.to_place_id)?.name ?? '',
      warehouseId: document.warehouse_id,
      projects: (projects.get(document.id) ?? []).map((each) => each.code),
      lines: document.line_count,
      quantity: document.units,
    })
  }
  return rows
}

/** Never stored: a later document may reverse this one, and nothing of a waybill's goods may be on the way any more. */
function stateOf(document: StoredDocument): DocumentRow['state'] {
  if (!document.is_standing) return 'reversed'
  if (kindOf(document.kind).may.approve !== undefined) return document.decision ?? 'submitted'
  if (document.kind !== 'waybill') return 'posted'
  return document.is_under_way ? 'under-way' : 'done'
}

/** Who a receipt's goods came from; undefined for other documents. */
async function nameSource(db: Reader, language: Language, document: StoredDocument): Promise<string | undefined> {
  if (document.kind !== 'receipt') return undefined
  if (document.donor_id !== null) return (await findDonor(db, document.donor_id))?.name
  if (document.supplier_id === null) return 'opening'
  const party = await findParty(db, document.supplier_id)
  return party && nameIn(language, { en: party.name_en, fr: party.name_fr, ar: party.name_ar })
}
