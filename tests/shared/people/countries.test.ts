import { expect, test } from 'vitest'
import { listNationalities, nationalityCodes, nationalityName } from '#shared/domain/people/countries.ts'
import { readProfile } from '../consular/case-builder.ts'

test('every nationality has a name in three languages', () => {
  expect(nationalityCodes.length).toBe(254)
  for (const code of nationalityCodes) {
    expect(code).toMatch(/^[A-Z]{3}$/)
    expect(nationalityName(code, 'ar')).toMatch(/\p{Script=Arabic}/u)
    expect(nationalityName(code, 'fr')).not.toBe(code)
    expect(nationalityName(code, 'en')).not.toBe(code)
  }
  expect(nationalityName('GIN', 'fr')).toBe('Guinée')
  expect(nationalityName('SDN', 'ar')).toBe('السودان')
  expect(nationalityName('XXA', 'en')).toBe('Stateless person')
  expect(nationalityName('QQQ', 'en')).toBe('QQQ')
})

test('a list is in the order of its language, people without a nationality last', () => {
  const french = listNationalities('fr').map((each) => each.name)
  expect(french.slice(0, 2)).toEqual(['Afghanistan', 'Afrique du Sud'])
  expect(listNationalities('ar').at(-1)?.code.startsWith('XX')).toBe(true)
})

test('the countries of the profiles are in the list', () => {
  for (const country of ['libya', 'lebanon'] as const) {
    const profile = readProfile(country)
    expect(nationalityName(profile.iso3, 'en')).toBe(profile.name.en)
    expect(nationalityName(profile.iso3, 'ar')).toBe(profile.name.ar)
  }
})
