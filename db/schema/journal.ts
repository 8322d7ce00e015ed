import type { ColumnType } from 'kysely'

type WrittenOnce<T> = ColumnType<T, T, never>

/**
 * The hash chain: ids, instants and digests, no name and no label. Triggers refuse UPDATE and DELETE. Written only by
 * `appendEntry` of electron/office/journal.
 */
export interface JournalTable {
  seq: WrittenOnce<number>
  office_id: WrittenOnce<string>
  at: WrittenOnce<string>
  user_id: WrittenOnce<string | null>
  action: WrittenOnce<string>
  call_id: WrittenOnce<string | null>
  /** Canonical JSON of `[{kind, id}]`. */
  subjects: WrittenOnce<string>
  /** SHA-256 over the digests of the entry's parts in `journal_detail`. */
  details_digest: WrittenOnce<string>
  previous_hash: WrittenOnce<string>
  hash: WrittenOnce<string>
}

/** What an entry says, part by part. Only an erasure changes a row: it blanks salt and details together. */
export interface JournalDetailTable {
  seq: WrittenOnce<number>
  part: WrittenOnce<number>
  /** SHA-256 over salt and details. */
  digest: WrittenOnce<string>
  /** 64 hex digits, drawn for this row; null when erased. */
  salt: ColumnType<string | null, string, null>
  /** Canonical JSON of `{subjects: [{kind, id, label}], before, after}`; null when erased. */
  details: ColumnType<string | null, string, null>
}

/** Finds the entries of one record: what `subjects` says, one row each. */
export interface JournalSubjectTable {
  seq: WrittenOnce<number>
  kind: WrittenOnce<string>
  subject_id: WrittenOnce<string>
}

/**
 * The outcome of each writing call, so that the same call sent twice answers the same and changes nothing. Ids, numbers,
 * counts and instants: no name. Forgotten after ninety days.
 */
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
  journal_detail: JournalDetailTable
  journal_subject: JournalSubjectTable
  call: CallTable
}
