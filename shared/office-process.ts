/**
 * What main and the office process say to each other besides the pages' own calls, which main never reads. A page is
 * known by a number; its port is handed over when the two share Electron's ports, otherwise its messages are relayed.
 */
export type ToOffice =
  | { type: 'connect'; page: number }
  | { type: 'message'; page: number; data: unknown }
  | { type: 'disconnect'; page: number }
  /** Ends the sessions that are open when it comes, after a time in which their pages keep what was typed. */
  | { type: 'lock'; afterMs: number }
  | { type: 'stop' }

export type FromOffice =
  | { type: 'ready' }
  /** This process cannot load the database driver: starting it again will not help. */
  | { type: 'unsupported'; napi: string }
  | { type: 'message'; page: number; data: unknown }

/** The Node-API version the database driver asks for; with a lower one, loading it ends the process. */
export const NEEDED_NAPI = 10
