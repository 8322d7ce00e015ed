import type { ContractRouterClient } from '@orpc/contract'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test, vi } from 'vitest'
import { consularContract } from '#shared/contract/consular.ts'
import type { OfficeContract } from '#shared/contract/index.ts'
import { VersionList } from '../../renderer/src/features/consular/person/version-list.tsx'
import { officeQuery } from '../../renderer/src/office/client.ts'
import { startText } from '../../renderer/src/text/i18n.ts'

type Office = ContractRouterClient<OfficeContract>
type Version = Awaited<ReturnType<Office['consular']['personVersions']>>[number]

const former: Version = {
  version: 1,
  ...{ source: 'told', reason: '', recordedAt: '2026-09-01T08:00:00.000Z', recordedBy: 'Nadia' },
  ...{ familyName: 'BELLO', givenNames: 'Tunde', nameAsTold: 'Tunde', nameArabic: 'توندي', sex: 'male' },
  ...{
    birth: { known: 'year', year: 1980 },
    nationality: 'NGA',
    phone: '0911',
    siteId: 'site-1',
    address: 'Old street',
  },
  ...{ vulnerabilities: ['medical'], disability: 'with', relation: 'spouse' },
}
/** The same person, each field otherwise. */
const otherwise: Omit<Version, 'version'> = {
  ...{ source: 'paper', reason: 'Passport seen', recordedAt: '2026-09-02T08:00:00.000Z', recordedBy: 'Omar' },
  ...{ familyName: 'BALLO', givenNames: 'Tundé', nameAsTold: 'T.', nameArabic: 'تندي', sex: 'not-stated' },
  ...{
    birth: { known: 'year', year: 1981 },
    nationality: 'GHA',
    phone: '0922',
    siteId: 'site-2',
    address: 'New street',
  },
  ...{ vulnerabilities: [], disability: 'not-stated', relation: 'sibling' },
}

const queries = new QueryClient()
const shown = (versions: readonly Version[]) =>
  renderToStaticMarkup(
    createElement(QueryClientProvider, { client: queries }, createElement(VersionList, { versions })),
  )

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} })
  startText({ language: 'en', digits: 'latn', country: 'LY' })
  const site = (id: string, nameEn: string) => ({ id, nameEn, nameFr: '', nameAr: '', status: 'closed' })
  const key: readonly unknown[] = officeQuery.reference.all.queryKey()
  const sites = [site('site-1', 'Al Zahra'), site('site-2', 'Al Amal')]
  queries.setQueryData(key, { parties: [], projects: [], sites })
})

test('what is recorded of a person is shown whole: versions that differ in one field, whichever, look different', () => {
  const fields = Object.keys(consularContract.personVersions['~orpc'].outputSchema?.element.shape ?? {})
  expect(Object.keys({ version: 2, ...otherwise }).sort()).toEqual(fields.sort())
  const unseen = Object.entries(otherwise).flatMap(([field, value]) =>
    shown([{ ...former, [field]: value }]) === shown([former]) ? [field] : [],
  )
  expect(unseen).toEqual([])
})

test('what a version changed stands out, also where it took something away', () => {
  const html = shown([{ ...former, version: 2, phone: '', siteId: 'site-2' }, former])
  expect(html.match(/<bdi class="[^"]*changed[^"]*">[^<]*/g)?.map((found) => found.split('>')[1])).toEqual([
    '(blank)',
    'Al Amal',
  ])
})
