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

test('VHR-19 the ticket comes before the clearance in Lebanon, after it in Libya', () => {
  expect(readProfile('libya').exitClearanceOrder).toBe('document-exit-ticket')
  expect(readProfile('lebanon').exitClearanceOrder).toBe('document-ticket-exit')
})
