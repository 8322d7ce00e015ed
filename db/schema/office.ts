import type { ColumnType, Generated } from 'kysely'

type WrittenOnce<T> = ColumnType<T, T, never>

/** The one row that says whose file this is. */
export interface OfficeTable {
  /** Always 1: there is one office in a file. */
  only_row: Generated<number>
  id: string
  code: string
  name: string
  /** Name of the country profile, such as `libya` or `lebanon`. */
  country: string
  /** 1 for an example office: marked on every page and report. */
  demo: number
  created_at: string
}

/** A person who can sign in, or could. Rows are never removed: documents and the journal name them. */
export interface UserTable {
  id: string
  office_id: string
  display_name: string
  status: 'active' | 'suspended'
  /** 1 while the passphrase is one that an administrator chose. */
  must_change: number
  created_at: string
  created_by: string | null
  suspended_at: string | null
}

export interface UserRoleTable {
  user_id: string
  role: string
  given_at: string
}

/** `scope` is the id of the office or of the user whose setting it is; `value` is JSON. Of a user: language, digits, theme. */
export interface SettingTable {
  scope: string
  name: string
  value: string
}

/** What a form has not sent yet; belongs to one person. `body` is JSON of the form's own shape. */
export interface DraftTable {
  id: string
  user_id: string
  kind: string
  /** The record the form makes or changes: by it the form finds its draft again. */
  subject_id: string
  body: string
  updated_at: string
}

/** Points into attachments.amana and says which record a scan or photo belongs to. */
export interface AttachmentTable {
  id: string
  office_id: string
  blob_id: string
  subject_kind: string
  subject_id: string
  name: string
  mime: string
  byte_count: number
  sha256: string
  added_at: string
  added_by: string
}

/** The second file. Written before the pointer: a power cut may leave bytes without pointer, never the reverse. */
export interface BlobTable {
  id: WrittenOnce<string>
  sha256: WrittenOnce<string>
  mime: WrittenOnce<string>
  name: WrittenOnce<string>
  bytes: WrittenOnce<Uint8Array>
  created_at: WrittenOnce<string>
}

export interface OfficeTables {
  office: OfficeTable
  office_user: UserTable
  user_role: UserRoleTable
  setting: SettingTable
  draft: DraftTable
  attachment: AttachmentTable
  'attachments.blob': BlobTable
}
