import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { projectFolder } from '../../electron/dev/places.ts'
import { say } from '../../electron/dev/run.ts'
import { showEmptyOffice } from './empty-office.ts'
import { showEveryPage } from './every-page.ts'
import { findExamples } from './example-records.ts'
import { showFirstPages } from './first-pages.ts'
import { type Program, test } from './fixtures.ts'
import { showOpened } from './opened.ts'

const folder = join(projectFolder, 'screenshots')

/** The smallest screen that offices have. */
const screen = { width: 1366, height: 768 }

const shown = { en: ['light', 'dark'], ar: ['light', 'dark'], fr: ['light'] } as const

/**
 * `npm run screenshots`: a picture of every page, of what opens on it, and of every list of an office that has nothing
 * yet, in English and Arabic, light and dark, and in French, into `screenshots/`.
 */
for (const language of ['en', 'ar', 'fr'] as const) {
  test(`pictures in ${language}`, async ({ launch, demo, folder: own }) => {
    test.setTimeout(900_000)
    const examples = await findExamples(demo)
    const first = await launch({ language, officeFolder: join(own, 'none') })
    await setSize(first)
    await showFirstPages(first.page, (name) => photograph(first.page, name))
    await first.close()
    const full = await launch({ language, officeFolder: demo.folder, dataFolder: join(own, 'full') })
    await setSize(full)
    const look = (name: string) => photograph(full.page, name)
    await showEveryPage({ page: full.page, demo, examples }, language, look, (one) => showOpened(full.page, one, look))
    await full.close()
    await showEmptyOffice({ launch, dataFolder: join(own, 'empty') }, language, async (program, name) => {
      await setSize(program)
      await photograph(program.page, name)
    })
    say(`Pictures: ${folder}/*-${language}-*.png`)

    async function photograph(page: Page, name: string): Promise<void> {
      for (const colorScheme of shown[language]) {
        await page.emulateMedia({ colorScheme })
        await page.mouse.move(0, 0)
        await page.screenshot({ path: join(folder, `${name}-${language}-${colorScheme}.png`), animations: 'disabled' })
      }
    }
  })
}

async function setSize({ electron }: Program): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, screen)
}
