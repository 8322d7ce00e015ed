/** Tables whose rows stay as they were written. */
export const writtenOnce: readonly (readonly [table: string, message: string])[] = [
  ['consular_case', 'CASES_ARE_KEPT'],
  ['consular_session', 'SESSIONS_ARE_KEPT'],
  ['travel_document', 'TRAVEL_DOCUMENTS_ARE_KEPT'],
  ['exit_visa_request', 'EXIT_VISA_REQUESTS_ARE_KEPT'],
  ['departure', 'DEPARTURES_ARE_KEPT'],
]

/** The insert guard is there because INSERT OR REPLACE removes the row it collides with without a delete trigger. */
export function keepsRows(table: string, message: string): string {
  return `
    create trigger ${table}_keeps_words before update on ${table}
      begin select raise(abort, '${message}'); end;
    create trigger ${table}_keeps_rows before delete on ${table}
      begin select raise(abort, '${message}'); end;
    create trigger ${table}_replaces_nothing before insert on ${table}
      when exists (select 1 from ${table} where id = new.id)
      begin select raise(abort, '${message}'); end;
  `
}
