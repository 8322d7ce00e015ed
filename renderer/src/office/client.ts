import { createORPCClient, DynamicLink, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { OfficeContract } from '#shared/contract/index.ts'

/** The call was sent and the office died before it answered: it may or may not have been done. */
export const ANSWER_LOST = 'ANSWER_LOST'

let current: RPCLink<Record<never, never>> | undefined
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** As much of a message port as is used here: the window's, and a test's. */
type Port = ConstructorParameters<typeof RPCLink>[0]['port'] & {
  addEventListener(event: 'close', listener: () => void): void
  start(): void
}

/** Takes the port to the office: the first one, and each one after the office was started again. */
export function acceptPort(port: Port): void {
  let open = true
  const link = new RPCLink({
    port,
    interceptors: [
      async ({ next }) => {
        try {
          return await next()
        } catch (error) {
          if (!open && !(error instanceof ORPCError)) throw new ORPCError(ANSWER_LOST)
          throw error
        }
      },
    ],
  })
  current = link
  port.addEventListener('close', () => {
    open = false
    if (current === link) current = undefined
    tell()
  })
  port.start()
  tell()
}

/** Whether there is a port now; with `onConnection` the two halves of a `useSyncExternalStore`. */
export const isConnected = (): boolean => current !== undefined
export function onConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const link = new DynamicLink(() => {
  if (!current) throw new ORPCError('SERVICE_UNAVAILABLE')
  return current
})

/** The office as the page sees it: every procedure of the contract, typed, with its declared errors. */
export const office: ContractRouterClient<OfficeContract> = createORPCClient(link)
/** Query options, mutation options and keys of every procedure, by its path in the contract. */
export const officeQuery = createTanstackQueryUtils(office)
