import { ORPCError } from '@orpc/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { officeContract } from '#shared/contract/index.ts'
import { refusalCodes } from '#shared/contract/refusal.ts'
import { languageCodes } from '#shared/domain/languages.ts'
import { lineFaultCodes } from '#shared/domain/stock/line-fault.ts'
import { describeError } from '../../renderer/src/errors/describe-error.ts'
import { fieldFault } from '../../renderer/src/errors/field-fault.ts'
import { say, startText } from '../../renderer/src/text/i18n.ts'
import { locales } from '../../renderer/src/text/locales.ts'

/** Every error that a procedure declares, by its code; areas hold procedures and further areas. */
function codesIn(area: object): string[] {
  if ('~orpc' in area) {
    const declaration = area['~orpc']
    return typeof declaration === 'object' && declaration !== null && 'errorMap' in declaration
      ? Object.keys(Object(declaration.errorMap))
      : []
  }
  return Object.values(area).flatMap(codesIn)
}
const declared = new Set(codesIn(officeContract))

beforeAll(() => {
  // No page is drawn here; the direction is set on nothing.
  globalThis.document ??= { documentElement: {} } as Document
  startText({ language: 'en', digits: 'latn', country: 'LY' })
})

describe.each(languageCodes)('%s', (language) => {
  test('every error of the contract has its sentence', () => {
    const { errors = {}, stock = {} } = locales[language]
    expect([...declared].filter((code) => !(code in errors || code in Object(stock.refusal)))).toEqual([])
  })

  test('every reason why a field is refused has its words', () => {
    const reasons = locales[language].problems?.reason ?? {}
    expect(refusalCodes.filter((code) => !(code in Object(reasons)))).toEqual([])
  })
})

test('the data of an error stand in its sentence, each part on its own', () => {
  const error = new ORPCError('BAD_INPUT', {
    data: { fields: [{ path: 'lines.2.quantity', reason: 'TOO_LITTLE', limit: 1 }] },
  })
  const { what, parts } = describeError(error, say)
  expect(what).toBe('Some of this cannot be taken as it is.')
  expect(parts?.[0]).toMatch(/line 3.*: this is less than can be right/)
})

test('an error used twice says what was used twice', () => {
  const used = (field: string) =>
    describeError(new ORPCError('ALREADY_USED', { data: { field, value: 'W-7' } }), say).what
  expect(used('waybillNumber')).toContain('waybill')
  expect(used('members.1.relation')).toBe('The family has two heads: choose one.')
  expect(used('code')).toContain('W-7')
})

test('an error of another shape than the contract’s, or one that nobody declared, is an honest surprise', () => {
  const surprise = describeError(new Error('boom'), say).what
  expect(describeError(new ORPCError('NOT_ENOUGH_STOCK', { data: { lines: 7 } }), say).what).toBe(surprise)
  expect(describeError(new ORPCError('WHATEVER'), say).what).toBe(surprise)
  expect(surprise).not.toBe('')
})

test('every reason for refusing a line is said in the words of the warehouse, with what the rule names', () => {
  const detailOf = (code: string) => (code === 'EXPIRED' ? '2026-01-01' : 3)
  const said = lineFaultCodes.map((code) => fieldFault({ code, detail: detailOf(code) }, say))
  for (const sentence of said) expect(sentence).toMatch(/^.+[.]$/)
  expect(new Set(said).size).toBe(lineFaultCodes.length)
  expect(fieldFault({ code: 'MORE_THAN_SENT', detail: -3 }, say)).toContain('3')
})
