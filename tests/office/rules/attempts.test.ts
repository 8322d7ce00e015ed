import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { v7 as newId } from 'uuid'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  forgetFailures,
  forgetReported,
  noteFailure,
  secondsToWait,
  unreportedAttempts,
} from '#office/folder/attempts.ts'
import { type OfficePaths, officePaths } from '#office/folder/office-paths.ts'
import { makeFolder } from '#tests/support/office-file.ts'

const start = Date.parse('2026-11-22T08:00:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
const [salma, omar] = [newId(), newId()]
let place: ReturnType<typeof makeFolder>
let paths: OfficePaths
beforeEach(() => {
  place = makeFolder()
  paths = officePaths(place.path)
})
afterEach(() => place.remove())

const fail = (times: number, now = at(0), who = salma) => {
  for (let each = 1; each < times; each += 1) noteFailure(paths, who, now)
  return noteFailure(paths, who, now)
}

describe('the wait after wrong passphrases', () => {
  test.each([
    [1, 0],
    [2, 0],
    [3, 5],
    [4, 15],
    [5, 60],
    [6, 120],
    [7, 300],
    [8, 300],
    [30, 300],
  ])('after %i of them is %i seconds', (times, wait) => {
    expect(fail(times)).toBe(wait)
    expect(secondsToWait(paths, salma, at(0))).toBe(wait)
  })

  test('grows shorter by the clock, counted in whole seconds that are not over, and ends', () => {
    fail(3)
    const left = [0.1, 1, 4.999, 5, 600].map((seconds) => secondsToWait(paths, salma, at(seconds)))
    expect(left).toEqual([5, 4, 1, 0, 0])
  })

  test('is counted from the last one, and is each person’s own', () => {
    fail(3)
    expect(noteFailure(paths, salma, at(60))).toBe(15)
    expect(secondsToWait(paths, salma, at(61))).toBe(14)
    expect(secondsToWait(paths, omar, at(61))).toBe(0)
    expect(noteFailure(paths, omar, at(61))).toBe(0)
  })

  test('begins again, and not longer, when the clock was set back', () => {
    fail(4)
    expect(secondsToWait(paths, salma, at(-3600))).toBe(15)
    expect(secondsToWait(paths, salma, at(-3590))).toBe(5)
    expect(secondsToWait(paths, salma, at(-3585))).toBe(0)
  })

  test('a clock that stands still begins nothing anew', () => {
    fail(3)
    const written = readFileSync(paths.attempts, 'utf8')
    expect(secondsToWait(paths, salma, at(0))).toBe(5)
    expect(readFileSync(paths.attempts, 'utf8')).toBe(written)
  })

  test('is over with the right passphrase, for that person alone', () => {
    fail(3)
    fail(4, at(0), omar)
    forgetFailures(paths, salma)
    expect(secondsToWait(paths, salma, at(0))).toBe(0)
    expect(secondsToWait(paths, omar, at(0))).toBe(15)
    expect(noteFailure(paths, salma, at(0))).toBe(0)
  })

  test('a right passphrase at once writes nothing', () => {
    forgetFailures(paths, salma)
    expect(existsSync(paths.attempts)).toBe(false)
  })
})

describe('what the journal has not heard of', () => {
  test('is every attempt, oldest first, until it is reported', () => {
    fail(1)
    fail(1, at(7), omar)
    const heard = unreportedAttempts(paths)
    expect(heard.map(({ userId, at: when }) => [userId, when])).toEqual([
      [salma, at(0).toISOString()],
      [omar, at(7).toISOString()],
    ])
    fail(1, at(9))
    forgetReported(paths, heard)
    expect(unreportedAttempts(paths).map((one) => one.at)).toEqual([at(9).toISOString()])
    expect(noteFailure(paths, salma, at(9)), 'the wait goes on').toBe(5)
  })

  test('stays when the right passphrase comes', () => {
    fail(2)
    forgetFailures(paths, salma)
    expect(unreportedAttempts(paths)).toHaveLength(2)
  })

  test('reporting nothing writes nothing', () => {
    forgetReported(paths, [])
    expect(existsSync(paths.attempts)).toBe(false)
  })

  test('a script that guesses fills no disk: the last thousand are kept, the wait counts on', () => {
    const many = Array.from({ length: 1000 }, () => ({ id: newId(), userId: salma, at: at(0).toISOString() }))
    const failing = { [salma]: { failures: 1000, lastAt: at(0).toISOString() } }
    const file = { format: 'amana-attempts', version: 1, failing, unreported: many }
    writeFileSync(paths.attempts, JSON.stringify(file))
    expect(fail(2, at(5))).toBe(300)
    const heard = unreportedAttempts(paths)
    expect(heard).toHaveLength(1000)
    expect(heard[0]?.id).toBe(many[2]?.id)
    expect(heard.at(-1)?.at).toBe(at(5).toISOString())
  })
})

test.each([
  ['damaged', '{"format":"amana-att'],
  ['of something else', '{"format":"other","version":1,"failing":{},"unreported":[]}'],
  ['without its counts', '{"format":"amana-attempts","version":1}'],
])('a file that is %s keeps nobody out', (_what, text) => {
  writeFileSync(paths.attempts, text)
  expect(secondsToWait(paths, salma, at(0))).toBe(0)
  expect(unreportedAttempts(paths)).toEqual([])
  expect(fail(3)).toBe(5)
})

test.each([
  ['failures', { failing: { [salma]: { failures: -4, lastAt: at(0).toISOString() } } }],
  ['the instant', { failing: { [salma]: { failures: 9, lastAt: 'yesterday' } } }],
  ['who tried', { unreported: [{ id: newId(), userId: 'salma', at: at(0).toISOString() }] }],
])('nor one in which %s cannot be', (_what, wrong) => {
  const file = { format: 'amana-attempts', version: 1, failing: {}, unreported: [], ...wrong }
  writeFileSync(paths.attempts, JSON.stringify(file))
  expect(secondsToWait(paths, salma, at(0))).toBe(0)
  expect(unreportedAttempts(paths)).toEqual([])
})
