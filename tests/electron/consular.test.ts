import type { Page } from '@playwright/test'
import { checkDigit } from '#shared/domain/consular/mrz.ts'
import { addDays, isDay } from '#shared/domain/dates.ts'
import { makeConsularOffice } from './consular-office.ts'
import { signIn } from './demo-office.ts'
import { expect, test } from './fixtures.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 })
const dialog = (page: Page) => page.getByRole('dialog')
const action = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name })

interface Member {
  given: string
  arabic: string
  sex: 'Male' | 'Female'
  birth: string
  relation: string
}
const family: readonly Member[] = [
  { given: 'Amadou', arabic: 'أمادو تراوري', sex: 'Male', birth: '14/03/1990', relation: 'Head of family' },
  { given: 'Mariam', arabic: 'مريم تراوري', sex: 'Female', birth: '02/07/1994', relation: 'Spouse' },
  { given: 'Mohamed', arabic: 'محمد تراوري', sex: 'Male', birth: '21/11/1999', relation: 'Brother or sister' },
]

/** Chooses what is found for a text in a lookup. */
async function look(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(text)
  await page
    .getByRole('option', { name: new RegExp(text) })
    .first()
    .click()
}

async function fillIn(page: Page, member: Member, nth: number): Promise<void> {
  const one = page.getByRole('group', { name: `Person ${nth + 1}` })
  await one.getByLabel('Family name').fill('Traoré')
  await one.getByLabel('Given names').fill(member.given)
  await one.getByLabel('Name in Arabic').fill(member.arabic)
  await one.getByLabel('In the family').selectOption({ label: member.relation })
  await one.getByLabel('Sex').selectOption({ label: member.sex })
  await one.getByRole('textbox', { name: 'Date of birth' }).fill(member.birth)
  if (nth === 0) await look(page, 'Nationality', 'Mali')
}

/** Amadou's passport as a scanner reads it, with the number and the expiry that stand in it. */
function passport(expiresOn: string): { number: string; zone: string } {
  const short = expiresOn.slice(2).replaceAll('-', '')
  const number = 'AA1234567'
  const withCheck = (text: string) => `${text}${checkDigit(text)}`
  const optional = withCheck('<'.repeat(14))
  const guarded = [withCheck(number), 'MLI', withCheck('900314'), 'M', withCheck(short), optional]
  const composite = checkDigit(`${guarded[0]}${guarded[2]}${guarded[4]}${optional}`)
  return { number, zone: `${'P<MLITRAORE<<AMADOU'.padEnd(44, '<')}\n${guarded.join('')}${composite}` }
}

/** VHR-6: who would stay behind is named, and nothing goes on before somebody says why. */
async function givesReasonForParting(page: Page): Promise<void> {
  await expect(dialog(page)).toContainText('would be parted from the family: Mariam Traoré and Mohamed Traoré')
  await dialog(page).getByLabel('Reason for parting the family').fill('They follow when their documents are here')
  await page.keyboard.press('Control+Enter')
}

test('a family from its registration to the departure of the one who may leave', async ({ launch, folder }) => {
  const { today, name, passphrase } = await makeConsularOffice(`${folder}/office`)
  if (!isDay(today)) throw new Error(today)
  const expiresOn = addDays(today, 900)
  const { page } = await launch()
  await signIn(page, name, passphrase)
  await page.keyboard.press('Alt+4')
  await expect(heading(page, 'Consular board')).toBeVisible()

  await test.step('three people are registered, and what is missing is said by field first', async () => {
    await page.keyboard.press('Alt+n')
    await page.getByLabel('Family name').fill('Traoré')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('This is needed.').first()).toBeVisible()
    await expect(dialog(page)).toHaveCount(0)
    for (const [nth, member] of family.entries()) {
      if (nth > 0) await page.keyboard.press('Alt+a')
      await fillIn(page, member, nth)
    }
    await page.getByRole('textbox', { name: 'Counselled on' }).fill('today')
    await page.getByLabel('Consent was given').check()
    for (const { given } of family) await page.getByRole('checkbox', { name: `${given} Traoré` }).check()
    await page.getByLabel('Language of the consent').fill('French')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toContainText('Opens a case for 3 people')
    await page.keyboard.press('Control+Enter')
    await expect(heading(page, /Case VHR-TIP-/)).toBeVisible()
    await expect(page.getByRole('complementary')).toContainText('محمد تراوري')
  })
  const number = (await heading(page, /Case/).locator('.code').textContent()) ?? ''

  await test.step('VHR-16 nobody without a travel document can be requested; each is named with the reason', async () => {
    await page.getByRole('button', { name: 'See it on the list for the authority' }).click()
    await expect(heading(page, 'Request exit visas')).toBeVisible()
    await expect(page.getByRole('heading', { name: '0 can be requested' })).toBeVisible()
    for (const { given } of family) {
      await expect(page.getByText(`Travel document of ${given} Traoré not requested yet.`)).toBeVisible()
    }
    await expect(action(page, 'Request exit visas')).toHaveAttribute('aria-disabled', 'true')
    await page.goBack()
  })

  await test.step('VHR-9 a consular session has a result for each; one is rejected', async () => {
    await action(page, /^Consular session/).click()
    await expect(page.getByRole('combobox', { name: 'Embassy' })).toHaveValue(/Mali/)
    for (const [line, result] of ['verified', 'verified', 'Nationality rejected'].entries()) {
      const row = page
        .getByRole('main')
        .getByRole('row')
        .nth(line + 1)
      await row.getByRole('cell').nth(2).click()
      await page.getByLabel(`Result, line ${line + 1}`).fill(result)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toContainText('Nationality verified: 2')
    await page.keyboard.press('Control+Enter')
    await expect(heading(page, /Consular session CS-TIP-/)).toBeVisible()
    await expect(page.getByRole('row', { name: /Mohamed/ })).toContainText('Nationality rejected')
    await page
      .getByRole('row', { name: /Mohamed/ })
      .getByRole('button', { name: number })
      .click()
    await expect(page.getByRole('complementary')).toContainText('Nationality rejected')
  })

  await test.step('travel documents are requested for the two who were verified', async () => {
    for (const given of ['Amadou', 'Mariam']) {
      await action(page, /^Request travel document/).click()
      await dialog(page)
        .getByLabel('For', { exact: true })
        .selectOption({ label: `${given} Traoré` })
      await dialog(page).getByLabel('Type of document').selectOption({ label: 'passport' })
      await page.keyboard.press('Control+Enter')
      await expect(dialog(page)).toHaveCount(0)
    }
    await expect(page.getByText('Travel document of Amadou not issued yet.')).toHaveCount(0)
    await expect(page.getByRole('list', { name: 'Not possible yet' })).toContainText(
      'Travel document not issued yet: Amadou and Mariam',
    )
  })

  await test.step('VHR-12 the machine-readable lines prove the document, or say which field does not', async () => {
    const { number: documentNumber, zone } = passport(expiresOn)
    const documents = page.getByRole('region', { name: 'Travel documents' })
    const card = documents.getByRole('listitem').filter({ hasText: 'Amadou Traoré' })
    await card.getByRole('button', { name: 'Enter what was issued' }).click()
    await dialog(page).getByLabel('Machine-readable lines').fill(zone.replace('900314', '900315'))
    await expect(dialog(page).getByText(/^Date of birth: check digit/)).toBeVisible()
    await expect(dialog(page).getByLabel(/the lines are not verified/)).toBeVisible()
    await dialog(page).getByLabel('Machine-readable lines').fill(zone)
    await expect(dialog(page).getByRole('textbox', { name: 'Number' })).toHaveValue(documentNumber)
    await dialog(page).getByRole('textbox', { name: 'Issued on' }).fill('today')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toHaveCount(0)
    await expect(card).toContainText(documentNumber)
    await expect(card).toContainText('900 days left')
    await card.getByRole('button', { name: 'Receive it' }).click()
    await expect(dialog(page)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(card).toContainText('Received, held by us')
  })

  await test.step('the exit visa is requested for the one whose document is here, the others are named', async () => {
    await page.getByRole('button', { name: 'See it on the list for the authority' }).click()
    await expect(page.getByText('Travel document of Mariam Traoré not issued yet.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Enter the travel document' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Authority' }).fill('Passports and Nationality Directorate')
    await page.keyboard.press('Escape')
    await action(page, 'Request 1 exit visa').click()
    await expect(dialog(page)).toContainText('exit visa of 1 person')
    await expect(dialog(page)).toContainText('Amadou Traoré')
    await page.keyboard.press('Control+Enter')
    await givesReasonForParting(page)
    await expect(heading(page, /Exit visa request EV-TIP-/)).toBeVisible()
  })

  await test.step('VHR-18 the answer: granted until a day', async () => {
    await page.getByRole('textbox', { name: 'Granted until' }).fill('+60')
    await page.keyboard.press('Tab')
    await action(page, /^Fill in/).click()
    await action(page, 'Record 1 answer').click()
    await expect(dialog(page)).toContainText('Granted: 1. Refused: 0.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('All answered')).toBeVisible()
    await page.getByRole('link', { name: number }).click()
  })

  await test.step('the departure is written down, and the rest of the family stays', async () => {
    await action(page, /^Record departure/).click()
    await expect(heading(page, 'New departure')).toBeVisible()
    await expect(page.getByLabel('Amadou Traoré')).toBeChecked()
    await page.getByLabel('Flight number').fill('LN 614')
    await action(page, 'Record departure of 1 person').click()
    await expect(dialog(page)).toContainText('departure of 1 person to Mali')
    await page.keyboard.press('Control+Enter')
    await givesReasonForParting(page)
    await expect(heading(page, /Case/)).toBeVisible()
    await expect(page.getByRole('complementary').getByText('Departure', { exact: true })).toBeVisible()
  })

  await test.step('a name is found across scripts and spellings, and by Ctrl+K', async () => {
    await page.getByRole('link', { name: 'Cases' }).click()
    for (const spelling of ['محمد', 'Muhammad', 'Mohammed Traore']) {
      await page.getByLabel('Find a person').fill(spelling)
      await expect(page.getByRole('gridcell', { name: /Mohamed Traoré · محمد تراوري/ })).toBeVisible()
    }
    await page.keyboard.press('Control+k')
    await page.keyboard.type('محمد')
    await expect(dialog(page).getByText('Mohamed Traoré').first()).toBeVisible()
  })
})

test('VHR-3 a withdrawal is always in reach and never happens by a slip; what was a mistake is taken back', async ({
  launch,
  folder,
}) => {
  const { name, passphrase, manager } = await makeConsularOffice(`${folder}/office`)
  const { page } = await launch()
  await signIn(page, name, passphrase)
  await page.keyboard.press('Alt+4')
  await expect(heading(page, 'Consular board')).toBeVisible()
  await page.keyboard.press('Alt+n')
  const [head, spouse] = family
  const child = { given: 'Oumar', arabic: 'عمر تراوري', sex: 'Male', relation: 'Child' } as const
  if (!head || !spouse) throw new Error('A family of two is needed')
  await fillIn(page, head, 0)
  await page.keyboard.press('Alt+a')
  await fillIn(page, spouse, 1)
  await page.keyboard.press('Alt+a')
  await fillIn(page, { ...child, birth: '01/05/2020' }, 2)

  await test.step('a name with a sign that makes it read as another is refused by its field, nothing is saved', async () => {
    const name = page.getByRole('group', { name: 'Person 2' }).getByLabel('Family name')
    await name.fill('Tra\u202eor\u00e9')
    await page.keyboard.press('Control+Enter')
    await expect(name).toBeFocused()
    await expect(page.getByRole('group', { name: 'Person 2' })).toContainText(/it contains an invisible character/i)
    await expect(dialog(page)).toHaveCount(0)
    await name.fill('Traor\u00e9')
  })
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toContainText('Opens a case for 3 people')
  await page.keyboard.press('Control+Enter')
  await expect(heading(page, /Case VHR-TIP-\d{4}-00001/)).toBeVisible()

  await page.keyboard.press('Alt+w')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByLabel('Who')).toBeFocused()
  await dialog(page).getByLabel('Who').selectOption({ label: 'Mariam Traoré' })
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toBeVisible()
  await dialog(page).getByLabel('Confirmed by Mariam Traoré.').check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('complementary').getByText('Withdrawal', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Void entry: Withdrawal, Mariam Traoré' }).click()
  await dialog(page).getByLabel('Reason for the correction').fill('Another person was meant')
  await page.keyboard.press('Control+Enter')
  // VHR-3: that somebody never withdrew is said by another; who changed their mind consents anew.
  await expect(dialog(page)).toContainText('One person cannot do both.')
  await page.keyboard.press('Escape')

  await test.step('VHR-4 who fears return is stopped, and only a manager writes down that protection cleared it', async () => {
    await action(page, 'Fear of return…').click()
    await dialog(page).getByLabel('Who').selectOption({ label: 'Amadou Traoré' })
    await dialog(page).getByLabel('Confirmed by Amadou Traoré.').check()
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toHaveCount(0)
    await expect(action(page, 'Protection clearance…')).toHaveCount(0)
    await page.keyboard.press('Control+l')
    await signIn(page, manager.name, manager.passphrase)
    await page.keyboard.press('Alt+4')
    await page.getByRole('link', { name: 'Cases' }).click()
    await page
      .getByRole('gridcell', { name: /VHR-TIP-/ })
      .first()
      .dblclick()
    await action(page, 'Protection clearance…').click()
    await expect(dialog(page)).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page).getByText('Choose or fill it in.').first()).toBeVisible()
    await dialog(page)
      .getByLabel('Ground')
      .selectOption({ label: 'Protection assessed the fear and no risk was found' })
    await dialog(page).getByLabel('Decided by (name and function)').fill('Huda Salem, protection officer')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('decided by Huda Salem, protection officer')).toBeVisible()
  })

  await test.step('VHR-6 a manager says why a child is left without an adult, who then counts as unaccompanied', async () => {
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: 'Split the family' }).click()
    await dialog(page).getByLabel('Oumar Traoré').selectOption({ label: 'New case: Head of family' })
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toContainText('Oumar Traoré would be without the adults of the family it was with.')
    await dialog(page)
      .getByLabel('Reason for leaving a child without an adult of the family')
      .fill('An aunt took him in')
    await page.keyboard.press('Control+Enter')
    await expect(dialog(page)).toHaveCount(0)
    await panel.getByRole('link', { name: /VHR-TIP-/ }).click()
    await expect(heading(page, /Case VHR-TIP-\d{4}-00002/)).toBeVisible()
    await expect(panel).toContainText('Unaccompanied child')
  })
})
