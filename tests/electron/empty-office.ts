import { v7 as newId } from 'uuid'
import type { Language } from '#shared/domain/languages.ts'
import { roles } from '#shared/domain/permissions.ts'
import { openTestOffice } from '#tests/support/test-office.ts'
import { signIn } from './demo-office.ts'
import { type LaunchOptions, type Program, waitUntilReady } from './fixtures.ts'
import { readAs } from './read-as.ts'

interface Where {
  launch(options: LaunchOptions): Promise<Program>
  dataFolder: string
}

/** Shows every page that needs no record in an office in which nothing was recorded yet, to one person of every role. */
export async function showEmptyOffice(
  { launch, dataFolder }: Where,
  language: Language,
  look: (program: Program, name: string) => Promise<void>,
): Promise<void> {
  const made = await openTestOffice({ now: new Date().toISOString(), roles: ['administrator', 'manager'] })
  const passphrase = made.passphraseOf('manager')
  await made.as('administrator').users.setRoles({ callId: newId(), id: made.userOf('manager'), roles: [...roles] })
  await made.leave()
  const program = await launch({ officeFolder: made.folder, language, dataFolder })
  const { page } = program
  await signIn(page, 'The manager', passphrase)
  await readAs(page, language)
  const addresses = await page.evaluate(() =>
    Object.values(window.__TSR_ROUTER__.routesByPath)
      .map(({ fullPath }) => fullPath)
      .filter((path) => !path.includes('$') && !path.endsWith('/new')),
  )
  for (const address of addresses) {
    await page.evaluate((to) => {
      location.hash = to
    }, address)
    await page.waitForFunction(() => window.__TSR_ROUTER__.state.status === 'idle')
    await waitUntilReady(page)
    await look(program, `empty-${address.slice(1).replaceAll('/', '-') || 'today'}`)
  }
  await program.close()
  await made.close()
}
