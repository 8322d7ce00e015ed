import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConsularOffice, openConsularOffice, person } from './consular-office.ts'

let office: ConsularOffice
const names = [
  ['Muhammad Al-Hassan Diop', ''],
  ['Mahmoud Hussein', ''],
  ['Aboubacar Sidiki Camara', ''],
  ['Khadidiatou Sow', 'خديجة سو'],
  ['Youssouf Koné', ''],
  ['Abdoulaye Ould Sidi', ''],
  ['Fatima Zahra Bennani', 'فاطمة الزهراء بناني'],
] as const

beforeAll(async () => {
  office = await openConsularOffice()
  for (const [name, nameArabic] of names) {
    await office.register('', { members: [person(name, { nameArabic })], phone: `+218 91 555 01${names.length}` })
  }
})
afterAll(() => office.remove())

const search = async (text: string) => (await office.desk.search({ text })).map((found) => found.name)

describe('a person is found by name across scripts and spellings', () => {
  test.each([
    ['محمد', 'Muhammad Al-Hassan Diop'],
    ['Mohamed Diop', 'Muhammad Al-Hassan Diop'],
    ['Diop Mouhamadou', 'Muhammad Al-Hassan Diop'],
    ['محمود حسين', 'Mahmoud Hussein'],
    ['Abubakar Kamara', 'Aboubacar Sidiki Camara'],
    ['Khadija', 'Khadidiatou Sow'],
    ['Yusuf Kone', 'Youssouf Koné'],
    ['Abdullah Sidi', 'Abdoulaye Ould Sidi'],
    ['فاطمة الزهراء', 'Fatima Zahra Bennani'],
    ['Fatma Zohra', 'Fatima Zahra Bennani'],
  ])('%s finds %s', async (text, name) => {
    expect(await search(text)).toContain(name)
  })

  test('the start of a name finds it, another name does not', async () => {
    expect(await search('kham')).toEqual([])
    expect(await search('khad')).toContain('Khadidiatou Sow')
    expect(await search('Mohamed')).not.toContain('Mahmoud Hussein')
    expect(await search('…')).toEqual([])
    expect(await search("' or 1=1 --")).toEqual([])
    expect(await search('%')).toEqual([])
  })

  test('the best match comes first, with its score', async () => {
    const [first, ...others] = await office.desk.search({ text: 'Fatima Bennani' })
    expect(first).toMatchObject({ name: 'Fatima Zahra Bennani', step: 'consented' })
    for (const other of others) expect(other.score).toBeLessThan(first?.score ?? 0)
  })
})

test('of several people the better match comes first, whoever was registered first, and a limit keeps the best', async () => {
  const own = await openConsularOffice()
  for (const name of ['Ousmane Sylla Keita', 'Ousmane Sylla', 'Ousmana Syllo', 'Sylla Ousmane Barry Toure']) {
    await own.register('', { members: [person(name)] })
  }
  await own.register('', { members: [person('Ousmane Sylla', { id: '01999999-9999-7999-8999-999999999999' })] })
  const found = await own.desk.search({ text: 'Ousmane Sylla' })
  expect(found.map(({ name }) => name)).toEqual([
    'Ousmane Sylla',
    'Ousmane Sylla',
    'Ousmane Sylla Keita',
    'Sylla Ousmane Barry Toure',
    'Ousmana Syllo',
  ])
  // Two of one name stand in the order of their ids: the same list each time it is asked for.
  expect(found[0]?.personId).toBe('01999999-9999-7999-8999-999999999999')
  const best = await own.desk.search({ text: 'Ousmane Sylla', limit: 3 })
  expect(best.map(({ personId }) => personId)).toEqual(found.slice(0, 3).map(({ personId }) => personId))
  // Of those that answer a query equally well the names are in alphabetical order.
  for (const name of ['Zeinab Fofana', 'Binta Fofana', 'Mariam Fofana']) {
    await own.register('', { members: [person(name)] })
  }
  const alike = await own.desk.search({ text: 'Fofana' })
  expect(alike.map(({ name }) => name)).toEqual(['Binta Fofana', 'Mariam Fofana', 'Zeinab Fofana'])
  await own.remove()
})

test('a phone number is looked for from six digits on, by its end: fewer find half the register', async () => {
  const { personId } = await office.register('Seydou Phone', { phone: '+218 91 777 6655' })
  const found = async (text: string) => (await office.desk.search({ text })).map((each) => each.personId)
  expect(await found('776655')).toEqual([personId])
  expect(await found('917776655')).toEqual([personId])
  for (const fewer of ['655', '6655', '76655', '٦٥٥']) expect(await found(fewer)).toEqual([])
  expect(await found('777665')).toEqual([])
})

test('a person is found by case number, document number and the end of a phone number', async () => {
  const { caseId, personId, number } = await office.register('Ibrahima Sory Bah', { phone: '00218-92 444 3333' })
  await office.verify(personId)
  await office.issue(personId, '2031-09-19', 'GN 774-411')
  expect(await search(number.toLowerCase())).toEqual(['Ibrahima Sory Bah'])
  expect(await search('gn774411')).toEqual(['Ibrahima Sory Bah'])
  expect(await search('GN7744')).toEqual(['Ibrahima Sory Bah'])
  expect(await search('092 444 33 33')).toEqual(['Ibrahima Sory Bah'])
  expect(await search('+218924443333')).toEqual(['Ibrahima Sory Bah'])
  expect(await search('٩٢٤٤٤٣٣٣٣')).toEqual(['Ibrahima Sory Bah'])
  expect(await office.lists.cases.rows({ scope: { find: 'GN774411' } })).toMatchObject([{ id: caseId }])
})

test('the board counts each person once, by step and by how long they wait', async () => {
  const wife = person('Rokia Traoré', { nationality: 'MLI', relation: 'spouse', sex: 'female' })
  await office.register('', { members: [person('Drissa Traoré'), wife] })
  const board = await office.desk.board({})
  const [{ people = 0 } = {}] = await office.db
    .selectFrom('person')
    .select((count) => count.fn.countAll<number>().as('people'))
    .execute()
  expect(board.steps.reduce((sum, step) => sum + step.people, 0)).toBe(people)
  const consented = board.steps.find((step) => step.step === 'consented')
  // Since 2 September it is 81 days on 22 November.
  expect(consented?.ageing.find((each) => each.band === '61-90')?.people).toBe(consented?.people)
  expect(board.nationalities[0]?.nationality).toBe('GIN')
  const found = await office.desk.search({ text: 'Drissa Traore', limit: 1 })
  await office.desk.recordEvent({
    callId: newId(),
    id: newId(),
    caseId: found[0]?.caseId ?? '',
    personId: null,
    kind: 'closed',
    happenedOn: '2026-10-01',
  })
  const after = await office.desk.board({})
  expect(after.nationalities.some(({ nationality }) => nationality === 'MLI')).toBe(false)
})
