import type { Language } from '#shared/domain/languages.ts'
import type { ListFilter, ListOrder, ListRow, ListSummary } from '#shared/domain/list/list.ts'

/** A question as it travels. */
export interface SentQuestion {
  text: string
  filters: ListFilterSent[]
  sort: ListOrder[]
}
type Sent<F> = F extends { values: readonly string[] } ? Omit<F, 'values'> & { values: string[] } : F
export type ListFilterSent = Sent<ListFilter>

interface Asked<S> {
  scope?: S
  question: SentQuestion
  group: string | null
}

export interface Taken<S> extends Asked<S> {
  callId: string
  selection: { only: (string | number)[] } | { allBut: (string | number)[] }
  columns: { id: string; label: string; words: Record<string, string> }[]
  format: 'csv' | 'xlsx'
  path: string
  totalLabel: string
  language: Language
  recipient: string
  purpose: string
}

/** The three procedures of a list, as `office.list.<name>` has them. */
export interface ListClient<S> {
  rows(asked: Asked<S> & { columns: string[]; offset: number; limit: number }): Promise<ListRow[]>
  summary(asked: Asked<S>): Promise<ListSummary>
  export(asked: Taken<S>, options?: { signal?: AbortSignal }): Promise<{ rows: number }>
}
