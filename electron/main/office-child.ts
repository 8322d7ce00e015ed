import type { MessagePortMain } from 'electron'
import type { FromOffice, ToOffice } from '#shared/office-process.ts'

/** The office process, however it was started. */
export interface OfficeChild {
  /** Hands a page's end of a channel to the office. */
  connect(page: number, port: MessagePortMain): void
  tell(message: Extract<ToOffice, { type: 'lock' | 'stop' }>): void
  kill(): void
}

export interface OfficeChildEvents {
  said(message: FromOffice): void
  wrote(line: string): void
  ended(reason: string): void
}

export type StartOfficeChild = (entry: string, events: OfficeChildEvents) => OfficeChild
