import { describe, expect, test } from 'vitest'
import { type CaseEventKind, caseEventKinds } from '#shared/domain/consular/case-events.ts'
import { childReasons } from '#shared/domain/consular/unaccompanied-child.ts'
import { vulnerabilities } from '#shared/domain/people/person.ts'

const beyondVerified: CaseEventKind[] = ['travel-document-requested', 'exit-visa-requested', 'departed']

describe('VHR-6 an unaccompanied child goes no further than a verified nationality', () => {
  test.each(beyondVerified)('%s is refused, and nobody may override it', (kind) => {
    const refusal = { rule: 'VHR-6', code: 'BEST_INTEREST_MISSING', data: {}, overridable: false }
    expect(childReasons(kind, ['unaccompanied-child'])).toEqual([refusal])
    expect(childReasons(kind, [...vulnerabilities]), 'among whatever else is true of the child').toEqual([refusal])
  })

  test.each(caseEventKinds.filter((kind) => !beyondVerified.includes(kind)))('%s stays open to the child', (kind) => {
    expect(childReasons(kind, ['unaccompanied-child'])).toEqual([])
  })

  test.each(caseEventKinds)('%s is open to everyone else, whatever is true of them', (kind) => {
    expect(childReasons(kind, [])).toEqual([])
    expect(
      childReasons(
        kind,
        vulnerabilities.filter((each) => each !== 'unaccompanied-child'),
      ),
    ).toEqual([])
  })
})
