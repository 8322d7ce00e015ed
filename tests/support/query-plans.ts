import Driver from 'better-sqlite3-multiple-ciphers'
import type { RawDatabase } from '#db/open.ts'

/**
 * Tables that grow with every day of work: reading one from end to end takes longer each month. Not `balance`: it has
 * what is in the stores now.
 */
const history =
  'movement|document|document_line|document_link|lot|balance_at_close|case_event|consular_case|consular_member|' +
  'person|person_version|person_status|case_status|travel_document|exit_visa_request|exit_visa_request_person|' +
  'consular_session|distribution|distribution_event|distribution_report|distribution_report_line|' +
  'distribution_report_people|journal|journal_subject|journal_detail|call|name_token|household|household_member'

/** One step that reads a history table from end to end. */
export interface HistoryScan {
  sql: string
  step: string
}

/** Every statement that any connection of this process is asked to prepare from now on. */
export function captureStatements(): { sent: Set<string>; stop(): void } {
  const sent = new Set<string>()
  const prepare = Driver.prototype.prepare
  Driver.prototype.prepare = function (this: Driver, sql: string) {
    sent.add(sql)
    return prepare.call(this, sql)
  }
  return {
    sent,
    stop: () => {
      Driver.prototype.prepare = prepare
    },
  }
}

/** The condition and each statement of every trigger, as statements with their `new.` and `old.` values open. */
export function triggerStatements(raw: RawDatabase): string[] {
  const triggers = raw.prepare("select sql from sqlite_schema where type = 'trigger'").pluck().all()
  return triggers.flatMap((sql) => {
    const text = String(sql).replace(/--.*$/gm, '')
    const [head = '', body = ''] = text.split(/\bbegin\b(.*)$/s)
    const condition = head.split(/\bwhen\b(.*)$/s)[1]
    const statements = body.replace(/end\s*$/, '').split(';')
    // RAISE is only allowed inside a trigger; what it stands before is what is looked at.
    return [...(condition ? [`select ${condition}`] : []), ...statements]
      .map((part) =>
        part
          .replace(/\b(new|old)\.\w+/g, '?')
          .replace(/raise\([^)]*\)/g, '1')
          .trim(),
      )
      .filter((part) => part !== '')
  })
}

/** The steps of these statements that read a history table, or one of its indexes, from end to end. */
export function findHistoryScans(raw: RawDatabase, statements: Iterable<string>): HistoryScan[] {
  const scans: HistoryScan[] = []
  for (const sql of statements) {
    // Nothing is read for `in ()`, whatever the plan says.
    if (!/^\s*(select|with|insert|update|delete)/i.test(sql) || /\bin \(\)/.test(sql)) continue
    if (isOfRemovedTable(raw, sql)) continue
    const steps = planOf(raw, sql)
    const grown = namesOfHistory(sql)
    for (const step of steps) {
      const [, scanned] = /^SCAN (\w+)/.exec(step) ?? []
      if (scanned && grown.has(scanned) && !stopsEarly(sql, steps)) scans.push({ sql, step })
    }
  }
  return scans
}

/** A migration read it before it dropped the table. */
function isOfRemovedTable(raw: RawDatabase, sql: string): boolean {
  try {
    raw.prepare(sql)
    return false
  } catch (error) {
    return error instanceof Error && error.message.startsWith('no such table')
  }
}

function planOf(raw: RawDatabase, sql: string): string[] {
  const parameters = Array.from(sql.match(/\?/g) ?? [], () => null)
  return raw
    .prepare(`explain query plan ${sql}`)
    .all(...parameters)
    .map((row) => String((row as { detail: unknown }).detail))
}

/** The history tables by the names that the statement gives them: a plan speaks of aliases. */
function namesOfHistory(sql: string): Set<string> {
  const named = new RegExp(`(?:from|join|,)\\s+"?(?:${history})"?(?:\\s+as)?\\s+"?(\\w+)"?`, 'gi')
  // A parent's insert looks at its children only while some reference is left open, which no transaction of ours does.
  const words = new Set(sql.match(/\w+/g))
  const names = new Set(history.split('|').filter((table) => words.has(table) || !/^\s*insert/i.test(sql)))
  for (const [, alias] of sql.matchAll(named)) if (alias) names.add(alias)
  return names
}

/** Reads in an index's order and stops after so many rows: no longer with more history. */
function stopsEarly(sql: string, steps: readonly string[]): boolean {
  return /\blimit\b/i.test(sql) && !steps.some((step) => /TEMP B-TREE FOR (ORDER|GROUP|DISTINCT)/.test(step))
}

/** A column with fewer different values than this has as many after five years. */
const few = 12

/**
 * Gives the planner the statistics of an office as large as five years make it: those of this small one with each
 * history table `times` as long. What has few different values (a kind, a step) has `times` as many rows of each; what
 * has many (an id, a day) keeps its rows.
 */
export function pretendLarge(raw: RawDatabase, times: number): void {
  raw.exec('analyze')
  const tables = history.split('|')
  const rows = raw.prepare('select rowid, tbl, stat from sqlite_stat1').all() as {
    rowid: number
    tbl: string
    stat: string
  }[]
  const change = raw.prepare('update sqlite_stat1 set stat = ? where rowid = ?')
  for (const { rowid, tbl, stat } of rows) {
    if (!tables.includes(tbl)) continue
    const [all = 0, ...each] = stat.split(' ').map(Number)
    const scaled = each.map((rowsOfOne) => (rowsOfOne > 1 && rowsOfOne * few > all ? rowsOfOne * times : rowsOfOne))
    change.run([all * times, ...scaled].join(' '), rowid)
  }
  raw.exec('analyze sqlite_schema')
}
