import { MessageChannel } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { v7 as newId } from 'uuid'
import { newOfficeProcess, type OfficeProcess } from '#office/office-process.ts'
import { officeRouter } from '#office/router.ts'
import { openSession } from '#office/session/open-session.ts'
import { unlock } from '#office/session/unlock.ts'
import { allProcedures, type Procedure } from '#shared/contract/all-procedures.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { roles } from '#shared/domain/permissions.ts'
import { must } from '#tests/support/office-file.ts'
import type { WholeOffice } from '#tests/support/test-office.ts'
import { acceptPort, office as client } from '../../../renderer/src/office/client.ts'
import { followChanges } from '../../../renderer/src/office/follow-changes.ts'
import { queryClient } from '../../../renderer/src/office/query-client.ts'
import { questionsOf } from './questions.ts'
import { procedureOf } from './watched-client.ts'

/** Answers that a page holds: whatever the contract says is made from records. */
const answering = allProcedures().filter(({ meta }) => meta.derivesFrom && meta.derivesFrom.length > 0)

/** The page's own client, cache and news, on a real port: somebody who may see everything has every answer open. */
export interface OpenPage {
  /** Asks for all that is new or out of date, as observers on the screen would. */
  settle(): Promise<void>
  /** Waits for the news of a write; the answers still held as good that are not what the office would answer now. */
  findStale(): Promise<string[]>
}

export async function openPage(whole: WholeOffice): Promise<OpenPage> {
  const running = await signInEverywhere(whole)
  const { port1, port2 } = new MessageChannel()
  new RPCHandler<{ running: OfficeProcess }>(officeRouter).upgrade(port1, { context: { running } })
  port1.start()
  acceptPort(port2)
  followChanges(queryClient)
  void listen()
  return { settle: () => settle(whole), findStale }
}

async function settle(whole: WholeOffice): Promise<void> {
  await newsArrived()
  // Days in a step, days left, stock of today: at midnight all is asked for anew.
  const today = whole.clock.now().toISOString().slice(0, 10)
  if (today !== asked) queryClient.clear()
  asked = today
  for (const procedure of answering) {
    for (const input of await questionsOf(procedure, client)) await hold(procedure, input)
  }
}

let asked = ''
let published = 0
let heard = 0
const keyOf = ({ path }: Procedure, input: unknown) => [path.split('.'), { type: 'query', input }]

/** A second pair of ears beside the page's own, on the same port: what it has heard, the page has heard before it. */
async function listen(): Promise<void> {
  for await (const _ of await client.changes.watch()) heard += 1
}

/** As `useQuery` would: asks unless a good answer is held. A refusal is not held. */
async function hold(procedure: Procedure, input: unknown): Promise<void> {
  const ask = procedureOf(client, procedure.path)
  const queryKey = keyOf(procedure, input)
  await queryClient.fetchQuery({ queryKey, queryFn: () => ask(input) }).catch(() => {
    queryClient.removeQueries({ queryKey, exact: true })
  })
}

async function findStale(): Promise<string[]> {
  await newsArrived()
  const stale: string[] = []
  for (const { queryKey, state } of queryClient.getQueryCache().getAll()) {
    const [path, options] = queryKey as [string[], { input: unknown }]
    if (state.isInvalidated) continue
    const now = await procedureOf(client, path.join('.'))(options.input).catch((error: unknown) => String(error))
    if (shown(now) === shown(state.data)) continue
    stale.push(`${path.join('.')} ${JSON.stringify(options.input) ?? ''}`)
    queryClient.removeQueries({ queryKey, exact: true })
  }
  return stale
}

/** Waits until the page has heard of all that was written: the office's news are counted where they are published. */
async function newsArrived(): Promise<void> {
  for (let tries = 0; tries < 400 && heard < published; tries++) await new Promise((resolve) => setTimeout(resolve, 2))
}

/** An answer as it is seen; the instant at which open figures were cut is that of the asking. */
function shown(answer: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(answer ?? null, (key, value) => (key === 'cut' ? undefined : value))))
}

/** Somebody with every role, in a process of their own that hears the news of all the others. */
async function signInEverywhere(whole: WholeOffice): Promise<OfficeProcess> {
  const temporary = 'lent by the administrator 41'
  const userId = newId()
  await whole.as('administrator').users.add({
    ...{ callId: newId(), id: userId, name: 'Everything', roles: [...roles] },
    ...{ temporaryPassphrase: temporary, language: 'en' },
  })
  const { vaultOptions, folder } = whole.running('administrator')
  if (!folder) throw new Error('The office was left')
  const running = newOfficeProcess({ vaultOptions, programVersion: 'test', log: () => undefined })
  running.folder = folder
  await openSession(running, must(await unlock(folder, { userId, passphrase: temporary })))
  if (running.open) running.open.user = { ...running.open.user, mustChangePassphrase: false }
  for (const role of roles) {
    whole.running(role).news.subscribe('news', (news) => running.news.publish('news', news))
  }
  running.news.subscribe('news', () => {
    published += 1
  })
  return running
}
