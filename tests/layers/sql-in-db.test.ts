import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const statement = /\.(selectFrom|insertInto|updateTable|deleteFrom|with)\(['"(]|\bsql(<[^>]*>)?`/

test('statements on the tables stand in db and nowhere else', () => {
  const files = ['electron', 'shared', 'renderer/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter((path) => statement.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})

test('a statement is recognised', () => {
  expect("await tx.updateTable('office_user').set({ status })").toMatch(statement)
  expect('sql<number>`select 1`.execute(db)').toMatch(statement)
})
