import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { OfficeClient } from '#office/context.ts'
import type { Language } from '#shared/domain/languages.ts'
import { documentKinds, formKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import type { Examples } from './example-records.ts'

/** Where a form is found: the address of its page and, of a dialog without an address, the button that opens it. */
export interface FormPlace {
  address: string
  /** The button's words, as `area:key.of.the.text`. */
  button?: string
}

const at = (examples: Examples, route: string, variant: string): string => {
  const address = examples[route]?.[variant]
  if (!address) throw new Error(`The example office has no ${variant} for ${route}`)
  return address
}

/** Every form of the program in which something can be kept; the test compares them with the kinds that the page knows. */
export async function everyForm(client: OfficeClient, examples: Examples, otherUser: string): Promise<FormPlace[]> {
  const first = (route: string) => Object.values(examples[route] ?? {})[0] ?? ''
  const correct = at(examples, '/consular/cases/$id', 'correct')
  const oneCase = at(examples, '/consular/cases/$id', 'registered')
  const waiting = at(examples, '/warehouse/documents/$id', 'loss-report-waiting')
  const planned = at(examples, '/distributions/$id', 'planned')
  const addressed = [
    ...formKinds.map((kind) => `/warehouse/${documentKinds[kind].list}/new`),
    at(examples, '/warehouse/documents/$id/arrive', 'arrive'),
    '/distributions/new',
    at(examples, '/distributions/$id/report', 'report'),
    at(examples, '/distributions/$id/return', 'return'),
    '/consular/cases/new',
    `${oneCase}?mend=consent`,
    `${oneCase}?mend=request`,
    correct,
    ...['voidRegistration', 'forget', 'addPerson', 'move', 'split', 'join'].map((mend) =>
      correct.replace('correct', mend),
    ),
    `${at(examples, '/warehouse/documents/$id', 'receipt')}?ask=reverse`,
    `${waiting}?ask=approved`,
    `${waiting}?ask=rejected`,
    '/consular/sessions/new',
    '/consular/exit-visas/new',
    '/consular/departures/new',
    '/office/items/new',
    '/office/kits/new',
    '/office/projects/new',
    '/office/donors/new',
    '/office/warehouses/new',
    '/office/sites/new',
    '/office/partners/new',
    '/office/users/new',
    '/office/settings',
    first('/office/items/$id'),
    first('/office/kits/$id/next'),
    first('/office/partners/$id'),
  ].map((address) => ({ address }))
  return [
    ...addressed,
    ...(await formsOfDocuments(client)),
    { address: await openVisaRequest(client) },
    { address: oneCase, button: 'consular:eventForm.withdrawn.offer' },
    { address: oneCase, button: 'consular:eventForm.fear-of-return.offer' },
    { address: oneCase, button: 'consular:events.takeBack' },
    { address: planned, button: 'distribution:agree.action' },
    { address: planned, button: 'distribution:cancel.action' },
    { address: at(examples, '/reports/months/$id', 'approved'), button: 'report:month.reopen' },
    { address: '/warehouse/documents', button: 'ui:list.exportAction' },
    { address: '/consular/cases', button: 'ui:list.exportAction' },
    { address: `/office/users/${otherUser}`, button: 'office:people.changeRoles' },
    { address: `/office/users/${otherUser}`, button: 'office:people.suspend' },
    // The last: what is typed into other forms may name the person too.
    { address: await caseOfErasure(client), button: 'consular:erasure.approve' },
  ]
}

/** The forms of a travel document, each on a case with one that waits for it. */
async function formsOfDocuments(client: OfficeClient): Promise<FormPlace[]> {
  const buttons = {
    'travel-document-issued': { state: 'requested', button: 'consular:action.enterIssued' },
    'travel-document-received': { state: 'issued', button: 'consular:action.receive' },
    'travel-document-lost': { state: 'received', button: 'consular:action.lost' },
  }
  const found = new Map<string, FormPlace>()
  for (const id of idsOf(await client.list.cases.rows({ limit: 500 }))) {
    const { travelDocuments, people } = await client.consular.get({ id })
    for (const [kind, { state, button }] of Object.entries(buttons)) {
      const may = travelDocuments.some(
        (document) =>
          document.state === state &&
          people.some(
            (one) => one.id === document.personId && one.actions.some((may) => may.kind === kind && may.allowed),
          ),
      )
      if (may && !found.has(kind)) found.set(kind, { address: `/consular/cases/${id}`, button })
    }
  }
  const missing = Object.keys(buttons).filter((kind) => !found.has(kind))
  if (missing.length > 0) throw new Error(`The example office has no case for ${missing.join(', ')}`)
  return [...found.values()]
}

const idsOf = (rows: readonly { id?: unknown }[]) => rows.map(({ id }) => String(id))

async function caseOfErasure(client: OfficeClient): Promise<string> {
  const [waiting] = await client.consular.erasures()
  if (!waiting) throw new Error('The example office has nobody who waits to be forgotten')
  return `/consular/cases/${waiting.caseId}`
}

async function openVisaRequest(client: OfficeClient): Promise<string> {
  for (const id of idsOf(await client.list.exitVisaRequests.rows({ limit: 500 }))) {
    const { people } = await client.consular.exitVisaRequest({ id })
    if (people.some(({ state }) => state === 'requested')) return `/consular/exit-visas/${id}`
  }
  throw new Error('The example office has no exit visa request that waits for its answer')
}

/** The words of a button in a language. */
function wordsAt(language: Language, text: string): string {
  const [area = '', path = ''] = text.split(':')
  let at: unknown = JSON.parse(
    readFileSync(new URL(`../../resources/locales/${language}/${area}.json`, import.meta.url), 'utf8'),
  )
  for (const step of path.split('.')) at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
  if (typeof at !== 'string') throw new Error(`There is no text ${text}`)
  return at
}

/** Opens the form of a page that is shown, unless its address did. */
export async function pressButton(page: Page, { button }: FormPlace, language: Language): Promise<void> {
  if (button === undefined) return
  await page
    .locator('main#main button')
    .filter({ hasText: wordsAt(language, button) })
    .first()
    .click()
}

/** The kinds by which the page's forms find their drafts, read from its source and from the descriptors of documents: a new form is in the walk or the test fails. */
export function kindsInSource(): string[] {
  const source = new URL('../../renderer/src/', import.meta.url)
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const texts = files.map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), source), 'utf8'))
  const kinds = texts.flatMap((text) => [...text.matchAll(/<FormOpening\s[^>]*?kind=(?:"([\w-]+)"|\{`([\w-]+)\$)/g)])
  return [...new Set([...formKinds, ...kinds.map(([, whole, start]) => whole ?? start ?? '')])].sort()
}
