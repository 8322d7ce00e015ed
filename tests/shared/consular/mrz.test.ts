import fc from 'fast-check'
import { parse } from 'mrz'
import { describe, expect, test } from 'vitest'
import { checkDigit, differencesFromMrz, type MrzReading, readMrz, suggestMrz } from '#shared/domain/consular/mrz.ts'

const today = '2026-11-22'

/** Specimens of ICAO Doc 9303 parts 4 to 7. */
const specimens = {
  TD3: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
  TD1: 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  TD2: 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
  MRVA: 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<',
  MRVB: 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<',
} as const

const order = (place: string) => {
  const [line = 0, at = 0] = place.split(':').map(Number)
  return line * 100 + at
}

const read = (text: string): MrzReading => {
  const reading = readMrz(text, today)
  if (!reading) throw new Error(`no zone: ${text}`)
  return reading
}

/** A passport zone with right check digits. */
function passport(facts: { number: string; nationality: string; birth: string; sex: string; expiry: string }): string {
  const number = facts.number.padEnd(9, '<')
  const optional = '<'.repeat(14)
  const [a, b, c] = [
    `${number}${checkDigit(number)}`,
    `${facts.birth}${checkDigit(facts.birth)}`,
    `${facts.expiry}${checkDigit(facts.expiry)}`,
  ]
  const line = `${a}${facts.nationality}${b}${facts.sex}${c}${optional}<`
  const composite = checkDigit(`${a}${b}${c}${optional}<`)
  return `${'P<GINDIALLO<<AMADOU<OURY'.padEnd(44, '<')}\n${line}${composite}`
}

const guinean = passport({ number: 'O0123456', nationality: 'GIN', birth: '980314', sex: 'M', expiry: '310701' })

describe('VHR-12 a machine-readable zone', () => {
  test.each([
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['HA672242<658022549601086<<<<<<<<<<<<<<0', '8'],
    ['L898902C3', '6'],
    ['740812', '2'],
    ['120415', '9'],
    ['ZE184226B<<<<<', '1'],
    ['', '0'],
  ])('the check digit of %j is %s', (text, digit) => {
    expect(checkDigit(text)).toBe(digit)
  })

  test.each(Object.entries(specimens))('the ICAO specimen of a %s passes', (format, text) => {
    const reading = read(text)
    expect(reading).toMatchObject({
      format,
      passes: true,
      familyName: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      issuer: 'UTO',
    })
    expect(reading.unknownStates).toContain('UTO')
  })

  test('the fields of the passport specimen are those printed in the standard', () => {
    expect(read(specimens.TD3)).toMatchObject({
      ...{ number: 'L898902C3', birthDate: '1974-08-12', expiresOn: '2012-04-15', sex: 'female', documentCode: 'P' },
    })
  })

  test.each([
    ['TD1', 'I', 'UTO', 'D23145890', '1974-08-12', '2012-04-15'],
    ['TD2', 'I', 'UTO', 'D23145890', '1974-08-12', '2012-04-15'],
    ['TD3', 'P', 'UTO', 'L898902C3', '1974-08-12', '2012-04-15'],
    ['MRVA', 'V', 'XXX', 'L8988901C', '1940-09-07', '1996-12-10'],
    ['MRVB', 'V', 'XXX', 'L8988901C', '1940-09-07', '1996-12-10'],
  ] as const)(
    'every field of a %s is read where it stands',
    (format, documentCode, nationality, number, birth, expiry) => {
      const reading = read(specimens[format])
      expect(reading).toMatchObject({
        documentCode,
        nationality,
        number,
        birthDate: birth,
        expiresOn: expiry,
        sex: 'female',
      })
      expect(reading.unknownStates).toEqual(['UTO'])
      expect(read(specimens[format].replace(/(\d{6}\d)F/, '$1M')).sex).toBe('male')
      expect(read(specimens[format].replace(/(\d{6}\d)F/, '$1<')).sex).toBeNull()
    },
  )

  test.each([
    ['TD1', ['number', 'birthDate', 'expiresOn', 'all']],
    ['TD2', ['number', 'birthDate', 'expiresOn', 'all']],
    ['TD3', ['number', 'birthDate', 'expiresOn', 'optional', 'all']],
    ['MRVA', ['number', 'birthDate', 'expiresOn']],
    ['MRVB', ['number', 'birthDate', 'expiresOn']],
  ] as const)('a %s is guarded by %j', (format, fields) => {
    expect(read(specimens[format]).checks.map(({ field }) => field)).toEqual(fields)
  })

  test.each([
    [
      'TD1',
      [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 29],
      ],
    ],
    [
      'TD2',
      [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 35],
      ],
    ],
    [
      'TD3',
      [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 43],
      ],
    ],
  ] as const)('the last check digit of a %s covers these places and no others', (format, ranges) => {
    const lines = specimens[format].split('\n')
    const noticed = (line: number, at: number) => {
      const was = lines[line]?.charAt(at) ?? ''
      // By one more, so that a weight of any place changes the sum.
      const digit = (Number.parseInt(was === '<' ? '0' : was, 36) + 1).toString(36).toUpperCase().slice(-1)
      const changed = lines.map((text, index) =>
        index === line ? text.slice(0, at) + digit + text.slice(at + 1) : text,
      )
      return read(changed.join('\n')).checks.some(({ field, passes }) => field === 'all' && !passes)
    }
    const covered = ranges.flatMap(([line, start, end]) =>
      Array.from({ length: end - start }, (_, index) => `${line}:${start + index}`),
    )
    const found = lines.flatMap((text, line) =>
      [...text].flatMap((_, at) => (noticed(line, at) ? [`${line}:${at}`] : [])),
    )
    const own = `${format === 'TD1' ? '1:29' : `1:${(lines[1]?.length ?? 0) - 1}`}`
    expect(found).toEqual([...covered, own].sort((a, b) => order(a) - order(b)))
  })

  test('an optional field that is empty needs no check digit, one that is not does', () => {
    const withOptional = (optional: string, digit: string) => {
      const line = (guinean.split('\n')[1] ?? '').slice(0, 28) + optional.padEnd(14, '<') + digit
      const covered = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43)
      return read(`${guinean.split('\n')[0]}\n${line}${checkDigit(covered)}`)
    }
    expect(withOptional('', '<').passes).toBe(true)
    expect(withOptional('', '0').passes).toBe(true)
    expect(withOptional('', '1').passes).toBe(false)
    for (const [optional, digit] of [
      ['A1', '<'],
      ['<<A', '<'],
      ['AB<<<<<<<<<<<C', '<'],
    ] as const) {
      const { passes, checks } = withOptional(optional, digit)
      expect(passes, optional).toBe(false)
      expect(checks.find(({ field }) => field === 'optional')).toMatchObject({ passes: false, found: digit })
    }
    expect(withOptional('A1', checkDigit(`A1${'<'.repeat(12)}`)).passes).toBe(true)
  })

  test('a date that is half open is neither wrong nor a day', () => {
    const birth = (text: string) => {
      const reading = read(passport({ number: 'A1', nationality: 'GIN', birth: text, sex: 'F', expiry: '310701' }))
      return [reading.birthDate, reading.passes]
    }
    expect(birth('<<<<<<')).toEqual([null, true])
    expect(birth('9803<<')).toEqual([null, true])
    expect(birth('98<<14')).toEqual([null, true])
    for (const wrong of ['9<0314', '98031<', '98<314', 'A8<<<<', '98<<<A'])
      expect(birth(wrong), wrong).toEqual([null, false])
  })

  test('a number longer than its field goes on in the optional one', () => {
    const long = 'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<'
    expect(read(long)).toMatchObject({ number: 'D23145890734', passes: true, birthDate: '1934-07-12' })
  })

  test('small letters, spaces and a missing line end are forgiven; anything else is no zone', () => {
    const typed = specimens.TD3.toLowerCase().replace('\n', ' ').replace('anna', 'a n n a')
    expect(readMrz(typed, today)).toEqual(read(specimens.TD3))
    expect(readMrz(specimens.TD3.slice(1), today)).toBeUndefined()
    expect(readMrz(specimens.TD3.replace('ANNA', 'ÄNNA'), today)).toBeUndefined()
    expect(readMrz('', today)).toBeUndefined()
  })

  test('any one character changed under a check digit fails, and the field is named', () => {
    const [first = '', second = ''] = guinean.split('\n')
    const covered = fc.constantFrom(...[0, 1, 2, 5, 7, 8, 13, 15, 18, 21, 24, 26].map(Number))
    fc.assert(
      fc.property(covered, fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = Number.parseInt(second.charAt(at), 36)
        fc.pre(!Number.isNaN(digit) && digit < 10)
        const changed = `${second.slice(0, at)}${(digit + by) % 10}${second.slice(at + 1)}`
        const { passes, checks } = read(`${first}\n${changed}`)
        expect(passes).toBe(false)
        expect(checks.filter((each) => !each.passes).map((each) => each.field)).toContain(
          at < 9 ? 'number' : at < 19 ? 'birthDate' : 'expiresOn',
        )
      }),
    )
  })

  test('a wrong name passes: no check digit covers it', () => {
    expect(read(guinean.replace('DIALLO', 'DIALLA')).passes).toBe(true)
  })

  test('agrees with the library on a real state, and names states unknown to ICAO', () => {
    const { valid, fields } = parse(guinean)
    const reading = read(guinean)
    expect(valid).toBe(true)
    expect(reading).toMatchObject({
      ...{ passes: true, number: fields.documentNumber, familyName: fields.lastName, givenNames: fields.firstName },
      ...{ nationality: fields.nationality, issuer: fields.issuingState, sex: fields.sex, unknownStates: [] },
    })
  })

  test('two-digit years: a birth is in the past, an expiry within fifty years', () => {
    const dates = (birth: string, expiry: string) => {
      const reading = read(passport({ number: 'A1', nationality: 'GIN', birth, sex: 'F', expiry }))
      return [reading.birthDate, reading.expiresOn, reading.passes]
    }
    expect(dates('261122', '360101')).toEqual(['2026-11-22', '2036-01-01', true])
    expect(dates('261123', '760101')).toEqual(['1926-11-23', '2076-01-01', true])
    expect(dates('500101', '770101')).toEqual(['1950-01-01', '1977-01-01', true])
    expect(dates('98<<<<', '310701')).toEqual([null, '2031-07-01', true])
    expect(dates('981332', '310701')).toEqual([null, '2031-07-01', false])
    expect(dates('980314', '310231')).toEqual(['1998-03-14', null, false])
  })

  test('letters and digits that look alike are mended only when all check digits are right afterwards', () => {
    const misread = guinean.replace('980314', '98O3I4')
    expect(read(misread).passes).toBe(false)
    expect(suggestMrz(misread, today)?.lines.join('\n')).toBe(guinean)
    expect(suggestMrz(guinean, today)).toBeUndefined()
    expect(suggestMrz(guinean.replace('980314', '980315'), today)).toBeUndefined()
    expect(suggestMrz('no zone', today)).toBeUndefined()
    // A name with a digit for a letter is not guarded, and is not touched on the way.
    expect(suggestMrz(guinean.replace('980314', '98O3I4'), today)?.familyName).toBe('DIALLO')
  })

  test('the zone of another document is noticed, field by field', () => {
    const typed = { number: 'o-012 3456', nationality: 'GIN', birthDate: '1998-03-14', sex: 'male' } as const
    expect(differencesFromMrz(read(guinean), typed)).toEqual([])
    expect(differencesFromMrz(read(guinean), { ...typed, number: 'O0123457', expiresOn: '2031-07-02' })).toEqual([
      { field: 'number', inMrz: 'O0123456', typed: 'O0123457' },
      { field: 'expiresOn', inMrz: '2031-07-01', typed: '2031-07-02' },
    ])
    expect(differencesFromMrz(read(guinean), { nationality: 'MLI', birthDate: '1998-03-15', sex: 'female' })).toEqual([
      { field: 'nationality', inMrz: 'GIN', typed: 'MLI' },
      { field: 'birthDate', inMrz: '1998-03-14', typed: '1998-03-15' },
      { field: 'sex', inMrz: 'male', typed: 'female' },
    ])
    expect(differencesFromMrz(read(guinean), {})).toEqual([])
  })

  test('what the zone leaves open is not compared, and Germany is D or DEU', () => {
    const german = passport({ number: 'C1', nationality: 'D<<', birth: '98<<<<', sex: '<', expiry: '310701' })
    const typed = { birthDate: '1998-03-14', sex: 'female' } as const
    for (const nationality of ['D', 'DEU', 'deu']) {
      expect(differencesFromMrz(read(german), { ...typed, nationality }), nationality).toEqual([])
    }
    expect(differencesFromMrz(read(german), { ...typed, nationality: 'GIN' })).toHaveLength(1)
    expect(differencesFromMrz(read(guinean), { nationality: 'D' })).toEqual([
      { field: 'nationality', inMrz: 'GIN', typed: 'DEU' },
    ])
  })
})
