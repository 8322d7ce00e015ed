import type { OfficeClient } from '#office/context.ts'

type Call = (...args: unknown[]) => Promise<unknown>

/** The same client, each call handed to `around` with its procedure's name and what makes it happen. */
export function watchedClient<Client extends object>(
  client: Client,
  around: (path: string, run: () => Promise<unknown>) => Promise<unknown>,
  path: string[] = [],
): Client {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof name !== 'string' || name === 'then') return value
      return watchedClient(value as object, around, [...path, name])
    },
    apply: (target, _this, args: unknown[]) => around(path.join('.'), () => (target as Call)(...args)),
  })
}

/** The procedure of that name, untyped: for walking the contract. */
export function procedureOf(client: OfficeClient, path: string): (input: unknown) => Promise<unknown> {
  return path.split('.').reduce<unknown>((at, step) => Reflect.get(Object(at), step), client) as Call
}
