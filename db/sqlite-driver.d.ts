// The driver ships its types, but its "exports" hide them from TypeScript. Only what this program uses is declared.
declare module 'better-sqlite3-multiple-ciphers' {
  export interface RunResult {
    changes: number
    lastInsertRowid: number | bigint
  }

  export interface Statement {
    readonly reader: boolean
    readonly busy: boolean
    run(...parameters: unknown[]): RunResult
    get(...parameters: unknown[]): unknown
    all(...parameters: unknown[]): unknown[]
    iterate(...parameters: unknown[]): IterableIterator<unknown>
    pluck(on?: boolean): this
  }

  export default class Database {
    constructor(filename: string, options?: { readonly?: boolean; fileMustExist?: boolean; timeout?: number })
    readonly open: boolean
    readonly inTransaction: boolean
    prepare(sql: string): Statement
    exec(sql: string): this
    /** The key as the bytes of `x'<64 hex digits>'`: raw, without key derivation. */
    key(key: Buffer): number
    /** Encrypts every page anew with this key, in the same form as `key` takes it. Not while the file is in WAL mode. */
    rekey(key: Buffer): number
    pragma(source: string, options?: { simple?: boolean }): unknown
    /** A function of SQL; `directOnly` keeps it out of triggers, views and indexes. */
    function(
      name: string,
      options: { deterministic: boolean; directOnly: boolean },
      act: (value: unknown) => string | null,
    ): this
    close(): this
  }
}
