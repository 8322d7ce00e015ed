import { mayFollowDeparture } from '#shared/domain/consular/case-events.ts'
import {
  departureKinds,
  referralSources,
  sessionModes,
  sessionResults,
  travelDocumentTypes,
} from '#shared/domain/consular/consular-terms.ts'
import { caseEventKinds } from '#shared/domain/consular/event-kinds.ts'
import { distributionEventKinds, distributionTypes } from '#shared/domain/distribution/distribution.ts'
import { birthKinds } from '#shared/domain/people/birth.ts'
import { erasureGrounds, personSexes, personSources, relations, vulnerabilities } from '#shared/domain/people/person.ts'
import { disabilityStatuses, populationGroups, sexes, siteTypes } from '#shared/domain/people/population.ts'
import { itemCategories, itemUnits } from '#shared/domain/reference/item.ts'
import { kitVariants } from '#shared/domain/reference/kit.ts'
import { partyKinds } from '#shared/domain/reference/party.ts'
import { warehouseTypes } from '#shared/domain/reference/warehouse.ts'
import { documentDecisions } from '#shared/domain/stock/document-decision.ts'
import { documentRelations } from '#shared/domain/stock/document-relation.ts'
import { documentKindNames, kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'
import { lossCauses } from '#shared/domain/stock/loss-cause.ts'
import { lotConditions } from '#shared/domain/stock/lot.ts'
import { placeKinds } from '#shared/domain/stock/place.ts'
import type { RawDatabase } from './open.ts'

/** A vocabulary: its table and the rows that this program knows, each with its code first. */
interface Vocabulary {
  table: string
  rows: readonly (readonly [code: string, ...more: (string | number)[]])[]
}

const ofCodes = (table: string, codes: readonly string[]): Vocabulary => ({ table, rows: codes.map((code) => [code]) })

/** Every vocabulary of the program. The tables are made by `vocabularyTable` in a migration. */
export const vocabularies: readonly Vocabulary[] = [
  ofCodes('item_category', itemCategories),
  ofCodes('item_unit', itemUnits),
  ofCodes('site_type', siteTypes),
  ofCodes('warehouse_type', warehouseTypes),
  ofCodes('party_kind', partyKinds),
  ofCodes('kit_variant', kitVariants),
  ofCodes('population_group', populationGroups),
  ofCodes('sex', sexes),
  ofCodes('disability_status', disabilityStatuses),
  {
    table: 'document_kind',
    rows: documentKindNames.map((code) => [code, kindOf(code).may.approve === undefined ? 0 : 1]),
  },
  ofCodes('document_decision_kind', documentDecisions),
  ofCodes('document_relation', documentRelations),
  ofCodes('lot_condition', lotConditions),
  ofCodes('loss_cause', lossCauses),
  {
    table: 'place_kind',
    rows: Object.entries(placeKinds).map(([code, { held, bounded }]) => [code, Number(held), Number(bounded)]),
  },
  ofCodes('distribution_type', distributionTypes),
  ofCodes('distribution_event_kind', distributionEventKinds),
  ofCodes('person_sex', personSexes),
  ofCodes('person_source', personSources),
  ofCodes('birth_kind', birthKinds),
  ofCodes('vulnerability', vulnerabilities),
  ofCodes('relation', relations),
  ofCodes('erasure_ground', erasureGrounds),
  ofCodes('referral_source', referralSources),
  ofCodes('session_mode', sessionModes),
  ofCodes('session_result', sessionResults),
  ofCodes('travel_document_type', travelDocumentTypes),
  ofCodes('departure_kind', departureKinds),
  {
    table: 'case_event_kind',
    rows: [['voided', 1], ...caseEventKinds.map((kind) => [kind, Number(mayFollowDeparture(kind))] as const)],
  },
]

/**
 * Brings the codes that this program knows into the vocabularies of an opened file; those that are there stay as they
 * are. Vocabularies whose table a file does not have yet are left out. Answers how many codes were new.
 */
export function fillVocabularies(raw: RawDatabase): number {
  const has = raw.prepare("select 1 from sqlite_schema where type = 'table' and name = ?")
  let added = 0
  for (const { table, rows } of vocabularies) {
    if (!has.get(table)) continue
    const known = new Set(raw.prepare(`select code from ${table}`).pluck().all())
    for (const row of rows.filter(([code]) => !known.has(code))) {
      raw.prepare(`insert into ${table} values (${row.map(() => '?').join(', ')})`).run(...row)
      added += 1
    }
  }
  return added
}
