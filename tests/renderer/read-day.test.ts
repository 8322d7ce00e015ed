import { expect, test } from 'vitest'
import { readDay } from '../../renderer/src/ui/field/read-day.ts'

const today = '2026-11-22'

test.each([
  ['14/11', '2026-11-14'],
  ['1411', '2026-11-14'],
  ['14', '2026-11-14'],
  ['14.11.26', '2026-11-14'],
  ['14-11-2026', '2026-11-14'],
  ['14112026', '2026-11-14'],
  ['141126', '2026-11-14'],
  ['2026-11-14', '2026-11-14'],
  ['١٤/١١', '2026-11-14'],
  ['١٤١١', '2026-11-14'],
  [' today ', '2026-11-22'],
  ['Hier', '2026-11-21'],
  ['aujourd’hui', '2026-11-22'],
  ['غدا', '2026-11-23'],
  ['+3', '2026-11-25'],
  ['-30', '2026-10-23'],
  ['29/2/2028', '2028-02-29'],
])('a day typed as %s is %s', (typed, day) => {
  expect(readDay(typed, today)).toBe(day)
})

test.each(['', '31/11', '29/2/2027', '2026-13-01', '14/11/2026/1', 'soon', '114', '11/2027', '0', '99/99'])(
  'what is no day is refused: %s',
  (typed) => {
    expect(readDay(typed, today)).toBeUndefined()
  },
)

test('without a year the nearest day is meant, over the turn of the year', () => {
  expect(readDay('28/12', '2026-01-05')).toBe('2025-12-28')
  expect(readDay('5/1', '2026-12-28')).toBe('2027-01-05')
})

test('an expiry without a year is the next to come, and a month ends on its last day', () => {
  expect(readDay('14/11', today, { year: 'coming' })).toBe('2027-11-14')
  expect(readDay('22/11', today, { year: 'coming' })).toBe('2026-11-22')
  expect(readDay('02/2028', today, { monthEnds: true })).toBe('2028-02-29')
  expect(readDay('2027-11', today, { monthEnds: true })).toBe('2027-11-30')
  expect(readDay('13/2027', today, { monthEnds: true })).toBeUndefined()
})
