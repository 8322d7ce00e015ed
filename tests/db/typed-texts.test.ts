import { afterAll, beforeAll, expect, test } from 'vitest'
import { typedTexts } from '#db/queries/people/typed-texts.ts'
import { makeDatabase, type TestDatabase } from '#tests/support/office-file.ts'

let file: TestDatabase
beforeAll(async () => {
  file = await makeDatabase()
})
afterAll(() => file.remove())

/** Columns of text in which nobody types of a person who is helped, and why not. */
const wordless: readonly (readonly [RegExp, string])[] = [
  [/\.(id|\w+_id|at|\w+_at|\w+_on|\w+_by|since|born_from|born_until|valid_from|day|month)$/, 'ids, users and days'],
  [/\.(hash|previous_hash|digest|details_digest|input_hash|sha256|salt|fingerprint|mime)$/, 'made by the program'],
  [
    /\.(code|kind|type|status|state|mode|step|flags|relation|roles?|scope|sex|source|reach|language|stage|exit_visa_bar)$/,
    'codes',
  ],
  [/\.(document_state|birth_known|ground|decision|variant|category|unit|condition|referral_source)$/, 'codes'],
  [/\.(disability|band|population_group|session_result|subject_kind|nationality|country|pcode|parent_pcode)$/, 'codes'],
  [/\.(number|case_number|procedure|action|barcode|pack_unit|place)$/, 'numbers and names that the program gives'],
  [/^(journal\.subjects|erasure_text\.record|migration\.name|setting\.name)$/, 'ids and names that the program gives'],
  [/^call\.outcome$/, 'ids, numbers, counts and instants: a test walks the contract'],
  [/^(office|office_user)\.(name|display_name)$/, 'the office, and who works in it'],
  [/^(donor|project|party|site|warehouse|item|kit|admin_area)\.(name|name_\w\w|title)$/, 'partners, places and goods'],
  [/^lot\.(batch|owner)$/, 'goods'],
  [/^person_version\.(family_name|given_names|name_as_told|name_arabic|phone|phone_reversed|birth_told)$/, 'of each'],
  [/^person_name_token\.(form|token)$/, 'derived of names, and gone with them'],
  [/^person_status\.name(_arabic)?_key$/, 'derived of names, and gone with them'],
]

test('every column of words is one in which a person is looked for before they are forgotten, or says why not', () => {
  const columns = file.raw
    .prepare(
      `select s.name || '.' || c.name from main.sqlite_schema as s join pragma_table_info(s.name) as c
       where s.type = 'table' and upper(c.type) = 'TEXT'`,
    )
    .pluck()
    .all()
    .map(String)
  const searched = new Set(
    Object.values(typedTexts).flatMap(({ table, texts, json = [] }) =>
      [...texts, ...json].map((one) => `${table}.${one}`),
    ),
  )
  expect(columns.length).toBeGreaterThan(150)
  expect([...searched].filter((column) => !columns.includes(column))).toEqual([])
  const unknown = columns.filter(
    (column) => !searched.has(column) && !wordless.some(([pattern]) => pattern.test(column)),
  )
  expect(unknown).toEqual([])
})

test('what can be blanked is words of the place', () => {
  for (const { blanked = [], texts, json = [] } of Object.values(typedTexts)) {
    expect([...texts, ...json]).toEqual(expect.arrayContaining([...blanked]))
  }
})
