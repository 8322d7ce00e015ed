import type { ErrorMap } from '@orpc/contract'
import type { z } from 'zod'
import type { Permission } from '../../permissions.ts'
import type { DocumentRelation } from '../document-relation.ts'
import type { PlaceKind } from '../place.ts'

/**
 * How a field of the head is shown. `party`: it holds the id of a party, whose name is shown. `choice`: its words are
 * `stock:choice.<field>.<value>`. `money`: in the smallest unit of the head's `currency`. `note`: a text below the lines.
 */
export type FactFormat = 'text' | 'code' | 'date' | 'party' | 'choice' | 'money' | 'note'

/** A field of the head as the document page and the paper show it. Its words are `stock:fact.<name>`. */
export interface Fact {
  field: string
  format: FactFormat
  /** Shown with a dash when it is empty; others are left out then. */
  always?: boolean
  /** Not among the facts of the paper: it stands in a signature box there. */
  onPage?: true
}

/** What a line shows. Figures are whole units. Words are `stock:column.<name>`. */
export type ColumnId =
  | 'item'
  | 'batch'
  | 'expiry'
  | 'project'
  | 'condition'
  | 'cause'
  | 'from'
  | 'to'
  | 'remark'
  | 'unit'
  | 'weight'
  | 'volume'
  | FigureId
export type FigureId = 'quantity' | 'sent' | 'good' | 'damaged' | 'missing' | 'excess' | 'lost'

/**
 * A box to sign on the paper: whose (`stock:signature.<role>`), and the head's field with the name, or who posted
 * or approved it. */
export interface Signature {
  role: string
  name?: string
  byRecorder?: true
  byDecider?: true
}

/** The column of the month's stock table in which a kind counts: what it brings into a warehouse or takes out. */
export interface MonthColumn {
  column: 'received' | 'arrived' | 'returned' | 'toWarehouses' | 'toDistributions' | 'losses'
  direction: 'in' | 'out'
  /** Only documents that are for a distribution, or only those that are not. */
  forDistribution?: boolean
}

/** All that posting, lists, page, print, journal, month and the tests need to know of a kind of stock document. */
export interface DocumentKindSpec {
  kind: string
  /** What posts it, in the contract; the journal says of it that a document of this kind was posted. */
  procedure: string
  /** The letters of its number: two or three capitals. */
  series: string
  /** `approve`: it moves nothing before somebody else approved it. `reverse` null: it cannot be reversed. */
  may: { post: Permission; approve?: Permission; reverse: Permission | null }
  /**
   * The list it stands in besides that of all documents: `/warehouse/<list>`, with the words `stock:list.<list>`. Kinds that
   * come to the same thing share one.
   */
  list?: string
  /**
   * People type it in a form of its own, `/warehouse/<list>/new`, which is `form.tsx` in its folder of the window's
   * `features/stock/kinds`; its words are `stock:form.<kind>`. `keys` open it from the stock on hand. One form a list.
   */
  form?: { keys: string }
  /** What it is to the document it stands on, if it stands on one. */
  relation?: DocumentRelation
  /** Between which places its goods move, on their way through a change of condition too. */
  moves: { from: readonly PlaceKind[]; to: readonly PlaceKind[] }
  /** The fields of its head and of a line, besides the ids of call and document: the contract's own schema. */
  header: z.ZodObject
  line: z.ZodObject | null
  /** Why it may be refused besides what every document may be: errors of the contract. */
  refusals?: ErrorMap
  facts: readonly Fact[]
  columns: readonly ColumnId[]
  /** Whether the lines are shown as typed (they say more than what moved) or as what moved. */
  shows: 'typed' | 'moved'
  signatures: readonly Signature[]
  month: readonly MonthColumn[]
}

/** Keeps the kind's own types, so that the contract infers its input from them. */
export function defineDocumentKind<const S extends DocumentKindSpec>(spec: S): S {
  return spec
}
