import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allProcedures } from '#shared/contract/all-procedures.ts'
import { documentKindNames, documentKinds, formKinds, kindOf } from '#shared/domain/stock/kinds/document-kinds.ts'

const procedures = new Map(allProcedures().map(({ path, meta }) => [path, meta]))

test.each(documentKindNames)('a %s is posted by a procedure of the contract that asks for its permission', (name) => {
  const { procedure, may } = kindOf(name)
  expect(procedures.get(procedure)).toMatchObject({ permission: may.post, writes: true })
})

test('each kind has a procedure of its own, so that the journal knows what was posted', () => {
  const named = documentKindNames.map((name) => kindOf(name).procedure)
  expect(new Set(named).size).toBe(named.length)
})

test('each form has a list and keys of its own, and stands in its folder of the window', () => {
  const forms = formKinds.map((kind) => documentKinds[kind])
  expect(new Set(forms.map(({ list }) => list)).size).toBe(forms.length)
  expect(new Set(forms.map(({ form }) => form.keys)).size).toBe(forms.length)
  const folder = 'renderer/src/features/stock/kinds'
  expect(globSync(`${folder}/*/form.tsx`).sort()).toEqual(formKinds.map((kind) => `${folder}/${kind}/form.tsx`).sort())
})
