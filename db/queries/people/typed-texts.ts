import { sql } from 'kysely'
import type { MentionPlace } from '#shared/domain/people/mentions.ts'
import type { Db, Tx } from '../../schema.ts'

/** A place where people type: its table, by what a row is found, and the columns that hold words. */
interface TypedTexts {
  table: string
  key: readonly string[]
  texts: readonly string[]
  /** The words are JSON. */
  json?: readonly string[]
  /** SQL of what a person knows the row by; the key when there is nothing better. */
  label: string
  /** Which of them an approver may blank: what stands in nothing that is signed, sealed or counted. */
  blanked?: readonly string[]
  /** Of the person themselves: their own record is blanked as such. `?` is their id. */
  notOwn?: string
}

const caseNumber = '(select c.number from consular_case as c where c.id = case_event.case_id)'
const lastCase = `(select c.number from consular_case as c join case_member as m on m.case_id = c.id
  where m.person_id = person_version.person_id order by m.left_on is not null, m.left_on desc limit 1)`
const ofDistribution = (table: string) =>
  `(select d.number from distribution as d where d.id = ${table}.distribution_id)`
const ofReport = (table: string) => `(select r.month from report as r where r.id = ${table}.report_id)`
const ofDocument = (table: string) => `(select d.number from document as d where d.id = ${table}.document_id)`

/**
 * Everything that people type into the file beside what is known of a person as such. A test holds it against the
 * schema: a new column of text is here, or among the wordless ones there.
 */
export const typedTexts: Readonly<Record<MentionPlace, TypedTexts>> = {
  draft: { table: 'draft', key: ['id'], texts: [], json: ['body'], label: 'kind', blanked: ['body'] },
  'case-event': {
    ...{ table: 'case_event', key: ['id'], texts: ['override_reason'], json: ['words', 'data'], label: caseNumber },
    blanked: ['words', 'override_reason'],
    notOwn: 'person_id <> ?',
  },
  person: {
    ...{ table: 'person_version', key: ['person_id', 'version'], texts: ['address', 'reason'], label: lastCase },
    blanked: ['address', 'reason'],
    notOwn: 'person_id <> ?',
  },
  session: {
    ...{ table: 'consular_session', key: ['id'], label: 'number' },
    texts: ['officers', 'remarks', 'permission_reference'],
    blanked: ['officers', 'remarks'],
  },
  'exit-visa-request': {
    ...{ table: 'exit_visa_request', key: ['id'], texts: ['authority', 'reference'], label: 'number' },
    blanked: ['reference'],
  },
  departure: { table: 'departure', key: ['id'], texts: ['flight', 'from_airport', 'destination'], label: 'flight' },
  case: { table: 'consular_case', key: ['id'], texts: ['languages'], label: 'number' },
  distribution: { table: 'distribution', key: ['id'], texts: ['remarks'], label: 'number', blanked: ['remarks'] },
  'distribution-event': {
    ...{ table: 'distribution_event', key: ['id'], texts: [], json: ['data'] },
    label: ofDistribution('distribution_event'),
  },
  'distribution-report': {
    ...{ table: 'distribution_report', key: ['id'], texts: ['extra_reason', 'incidents', 'signed_by'] },
    blanked: ['extra_reason', 'incidents'],
    label: ofDistribution('distribution_report'),
  },
  document: { table: 'document', key: ['id'], texts: [], json: ['details'], label: 'number' },
  'document-line': {
    ...{ table: 'document_line', key: ['document_id', 'line_no'], texts: [], json: ['details'] },
    label: ofDocument('document_line'),
  },
  'document-decision': {
    ...{ table: 'document_decision', key: ['document_id'], texts: ['reason'] },
    label: ofDocument('document_decision'),
  },
  journal: {
    ...{ table: 'journal_detail', key: ['seq', 'part'], texts: [], json: ['details'], label: 'cast(seq as text)' },
    blanked: ['details'],
    notOwn: `not exists (select 1 from json_each(details, '$.subjects') as s where json_extract(s.value, '$.id') = ?)`,
  },
  'list-layout': {
    table: 'setting',
    key: ['scope', 'name'],
    texts: [],
    json: ['value'],
    label: 'name',
    blanked: ['value'],
  },
  attachment: { table: 'attachment', key: ['id'], texts: ['name'], label: 'name' },
  month: { table: 'report_event', key: ['id'], texts: ['reason'], label: ofReport('report_event') },
  report: {
    table: 'report_dataset',
    key: ['report_id'],
    texts: [],
    json: ['dataset'],
    label: ofReport('report_dataset'),
  },
}

/** What was typed in one row. */
export interface TypedRow {
  /** What the row is found by, in the order of the place's key. */
  key: (string | number)[]
  label: string
  /** By column; JSON is read. */
  values: Record<string, unknown>
}

/**
 * Rows of a place that are not of the person themselves, in the order of their key after the given one (null: from the
 * start), at most `limit`.
 */
export function listTypedTexts(
  db: Db | Tx,
  place: MentionPlace,
  personId: string,
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<TypedRow[]> {
  const { key } = typedTexts[place]
  const columns = sql.join(key.map((column) => sql.ref(column)))
  return readRows(db, place, personId, after ? sql`(${columns}) > (${sql.join(after)})` : sql`1`, limit)
}

/** One row of a place; undefined when it is not there, or of the person themselves. */
export async function findTypedText(
  db: Db | Tx,
  place: MentionPlace,
  personId: string,
  key: readonly (string | number)[],
): Promise<TypedRow | undefined> {
  const columns = sql.join(typedTexts[place].key.map((column) => sql.ref(column)))
  return (await readRows(db, place, personId, sql`(${columns}) = (${sql.join(key)})`, 1))[0]
}

async function readRows(
  db: Db | Tx,
  place: MentionPlace,
  personId: string,
  where: ReturnType<typeof sql>,
  limit: number,
): Promise<TypedRow[]> {
  const { table, key, texts, json = [], label, notOwn } = typedTexts[place]
  const names = [...texts, ...json]
  const [start = '1', end = ''] = (notOwn ?? '1').split('?')
  const own = notOwn ? sql`${sql.raw(start)}${personId}${sql.raw(end)}` : sql`1`
  const { rows } = await sql<Record<string, string | number | null>>`
    select ${sql.raw(key.map((column, index) => `${column} as key_${index}`).join(', '))},
      ${sql.raw(label)} as label, ${sql.join(names.map((name) => sql.ref(name)))}
    from ${sql.table(table)} where ${where} and ${own} order by ${sql.raw(key.join(', '))} limit ${limit}
  `.execute(db)
  return rows.map((row) => ({
    key: key.map((_column, index) => row[`key_${index}`] ?? ''),
    label: String(row.label ?? ''),
    values: Object.fromEntries(
      names.map((name) => [
        name,
        json.includes(name) && row[name] !== null ? JSON.parse(String(row[name])) : row[name],
      ]),
    ),
  }))
}
