import { type RawBuilder, sql } from 'kysely'
import type { Language } from '#shared/domain/languages.ts'

/** The name of a record of a table in a language; English where it has none in that one; null where there is no record. */
export function nameInLanguage(table: string, language: Language): RawBuilder<string> {
  const english = sql.ref(`${table}.name_en`)
  if (language === 'en') return sql`${english}`
  return sql`coalesce(nullif(${sql.ref(`${table}.name_${language}`)}, ''), ${english})`
}

/** All names of a record, for search. */
export const allNames = (table: string): RawBuilder<string> =>
  sql`${sql.ref(`${table}.name_en`)} || ' ' || ${sql.ref(`${table}.name_fr`)} || ' ' || ${sql.ref(`${table}.name_ar`)}`
