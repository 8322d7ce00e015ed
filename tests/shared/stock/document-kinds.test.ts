import { expect, test } from 'vitest'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import { documentKindNames, kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'

const procedures = new Map(allProcedures().map(({ path, meta }) => [path, meta]))

test.each(documentKindNames)('a %s is posted by a procedure of the contract that asks for its permission', (name) => {
  const { procedure, may } = kindOf(name)
  expect(procedures.get(procedure)).toMatchObject({ permission: may.post, writes: true })
})

test('each kind has a procedure of its own, so that the journal knows what was posted', () => {
  const named = documentKindNames.map((name) => kindOf(name).procedure)
  expect(new Set(named).size).toBe(named.length)
})
