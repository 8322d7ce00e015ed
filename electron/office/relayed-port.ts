import { EventEmitter } from 'node:events'

/** What the office asks of a page's port; Electron's ports and `RelayedPort` are both like this. */
export interface OfficePort {
  on(event: string, listener: (event?: { data: unknown }) => void): unknown
  postMessage(data: unknown): void
  start(): void
}

/** A page's port when the page's messages arrive one by one through main instead of by a port of their own. */
export class RelayedPort extends EventEmitter implements OfficePort {
  readonly postMessage: (data: unknown) => void

  /** `send` takes a message on its way to the page. */
  constructor(send: (data: unknown) => void) {
    super()
    this.postMessage = send
  }

  /** Nothing to do: main sends nothing before the office has been connected. */
  start(): void {}

  /** A message from the page has come. */
  receive(data: unknown): void {
    this.emit('message', { data })
  }

  /** The page is gone. */
  close(): void {
    this.emit('close')
  }
}
