import { describe, expect, test } from 'vitest'
import { dayOf } from '#shared/domain/dates.ts'
import { bandLabel } from '#shared/domain/people/age-bands.ts'
import { parseCountryProfile } from '#shared/domain/reference/country-profile.ts'
import { readProfile } from '../consular/case-builder.ts'

describe.each(['libya', 'lebanon'] as const)('the profile of %s', (country) => {
  const profile = readProfile(country)

  test('is whole, and its time zone and names are real', () => {
    expect(profile.country).toBe(country)
    expect(dayOf('2026-10-31T22:30:00Z', profile.timeZone)).toBe('2026-11-01')
    expect(profile.name.ar).toMatch(/\p{Script=Arabic}/u)
    expect(profile.ageBands.map(bandLabel)).toEqual(['0-4', '5-17', '18-59', '60+'])
    expect(profile.authorities.some((each) => each.does.includes('exit-clearance'))).toBe(true)
  })

  test('VHR-16 is a hard rule', () => {
    expect(profile.hardRules.exitVisaNeedsReceivedDocument).toBe(true)
  })

  test('a field that is wrong or unknown is named', () => {
    expect(() => parseCountryProfile({ ...profile, timeZone: '' })).toThrow('timeZone')
    expect(() => parseCountryProfile({ ...profile, tdMargin: 3 })).toThrow('tdMargin')
    expect(() => parseCountryProfile({ ...profile, ageBands: [{ from: 0, to: 17 }] })).toThrow('BANDS_NOT_WHOLE')
  })
})

describe('a profile is refused', () => {
  const profile = readProfile('libya')
  const [authority] = profile.authorities

  test.each([
    ['iso2', ['L', 'LYB', 'ly', '1LY', 'LY ']],
    ['iso3', ['LY', 'LBYA', 'lby', ' LBY']],
  ])('whose %s is not that of ISO 3166', (field, wrong) => {
    for (const value of wrong) expect(() => parseCountryProfile({ ...profile, [field]: value }), value).toThrow(field)
  })

  test.each(['LY', 'LYDX', 'lyd', '-LYD'])('whose currency is %j', (currency) => {
    expect(() => parseCountryProfile({ ...profile, currencies: [currency] })).toThrow('currencies')
  })

  test.each(['dgi', '1DGI', 'DGI/2', '-DGI', 'DGI '])('whose authority is coded %j', (code) => {
    expect(() => parseCountryProfile({ ...profile, authorities: [{ ...authority, code }] })).toThrow('authorities')
  })

  test.each(['A', 'DGI-2', 'D2'])('but not one whose authority is coded %j', (code) => {
    expect(parseCountryProfile({ ...profile, authorities: [{ ...authority, code }] }).authorities[0]?.code).toBe(code)
  })

  test('that leaves a rule or a deadline to chance', () => {
    expect(() => parseCountryProfile({ ...profile, hardRules: {} })).toThrow('exitVisaNeedsReceivedDocument')
    expect(() => parseCountryProfile({ ...profile, eventOrder: [{}] })).toThrow('override')
    for (const name of Object.keys(profile.deadlines)) {
      const deadlines = { ...profile.deadlines, [name]: undefined }
      expect(() => parseCountryProfile({ ...profile, deadlines }), name).toThrow(name)
    }
  })
})

test('VHR-19 the ticket comes before the clearance in Lebanon, after it in Libya', () => {
  expect(readProfile('libya').exitClearanceOrder).toBe('document-exit-ticket')
  expect(readProfile('lebanon').exitClearanceOrder).toBe('document-ticket-exit')
})
