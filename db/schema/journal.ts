import type { ColumnType } from 'kysely'

type WrittenOnce<T> = ColumnType<T, T, never>

/** The hash chain. Triggers refuse UPDATE and DELETE. Written only by `appendEntry` of electron/office/journal. */
export interface JournalTable {
  seq: WrittenOnce<number>
  at: WrittenOnce<string>
  user_id: WrittenOnce<string | null>
  user_name: WrittenOnce<string>
  action: WrittenOnce<string>
  call_id: WrittenOnce<string | null>
  /** Canonical JSON of `[{kind, id, label}]`. */
  subjects: WrittenOnce<string>
  /** Canonical JSON, or null. */
  before: WrittenOnce<string | null>
  after: WrittenOnce<string | null>
  previous_hash: WrittenOnce<string>
  hash: WrittenOnce<string>
}

/** Finds the entries of one record: what `subjects` says, one row each. */
export interface JournalSubjectTable {
  seq: WrittenOnce<number>
  kind: WrittenOnce<string>
  subject_id: WrittenOnce<string>
}

/** The outcome of each writing call, so that the same call sent twice answers the same and changes nothing. */
export interface CallTable {
  call_id: WrittenOnce<string>
  procedure: WrittenOnce<string>
  /** SHA-256 of the canonical JSON of the input. */
  input_hash: WrittenOnce<string>
  /** JSON. */
  outcome: WrittenOnce<string>
  journal_seq: WrittenOnce<number | null>
  user_id: WrittenOnce<string>
  at: WrittenOnce<string>
}

export interface JournalTables {
  journal: JournalTable
  journal_subject: JournalSubjectTable
  call: CallTable
}
