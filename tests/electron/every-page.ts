import type { Page } from '@playwright/test'
import { waitUntilReady } from './fixtures.ts'

/** A page of the program that can be shown in the example office. */
export interface PageOfProgram {
  name: string
  /** Who of the example office opens it, by role. */
  as: string
  address: string
  /** Goes on from a list to the first of its records. */
  opensFirst?: boolean
}

/** Every page, in the order of the rail. A new page is added here: pictures and accessibility checks follow. */
export const everyPage: PageOfProgram[] = [
  { name: 'today', as: 'storekeeper', address: '/' },
  { name: 'stock-on-hand', as: 'storekeeper', address: '/warehouse' },
  { name: 'receipts', as: 'storekeeper', address: '/warehouse/receipts' },
  { name: 'new-receipt', as: 'storekeeper', address: '/warehouse/receipts/new' },
  { name: 'waybills', as: 'storekeeper', address: '/warehouse/waybills' },
  { name: 'new-waybill', as: 'storekeeper', address: '/warehouse/waybills/new' },
  { name: 'documents', as: 'storekeeper', address: '/warehouse/documents' },
  { name: 'document', as: 'storekeeper', address: '/warehouse/documents', opensFirst: true },
  { name: 'distributions', as: 'programme-officer', address: '/distributions' },
  { name: 'cases', as: 'consular-officer', address: '/consular' },
  { name: 'reports', as: 'manager', address: '/reports' },
  { name: 'office', as: 'administrator', address: '/office' },
]

/** Opens a page of the program by its address and waits until it shows what it knows. */
export async function openPage(page: Page, { address, opensFirst }: PageOfProgram): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, address)
  await waitUntilReady(page)
  if (!opensFirst) return
  await page.locator('main [role="row"][row-index="0"]').first().dblclick()
  await waitUntilReady(page)
}
