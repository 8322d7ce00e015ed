import { beforeAll, expect, test, vi } from 'vitest'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import { say, startText } from '../../renderer/src/text/i18n.ts'
import { locales } from '../../renderer/src/text/locales.ts'
import { sayAction } from '../../renderer/src/ui/action/say-action.ts'

/** They keep something of the person's own, or tell pages, without an entry in the journal. */
const withoutEntry = ['users.setPreferences', 'draft.save', 'draft.remove', 'stock.printCard', 'backup.testRestore']

/** What the office writes down by itself, of no procedure. */
const ofTheOffice = [
  ...['createOffice', 'signIn', 'signInRefused', 'openWithRecoveryWords', 'lock'].map((name) => `session.${name}`),
  ...['reference.load', 'signing.makeKeys'],
  // Written by 0.1.0, which gave certificates by itself.
  'signing.issueCertificate',
]

const recorded = allProcedures().filter(({ path, meta }) => meta.touches?.length && !withoutEntry.includes(path))

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} })
  startText({ language: 'en', digits: 'latn', country: 'LY' })
})

test('the journal has words for everything that is written down in it', () => {
  const written = [...recorded.map(({ path }) => path), ...ofTheOffice]
  expect(written.filter((path) => sayAction(path, say).includes(path))).toEqual([])
  const known = new Set(written.map((path) => path.replaceAll('.', '_')))
  expect(Object.keys(locales.en.activity?.did ?? {}).filter((key) => !known.has(key))).toEqual(['list_export'])
})
