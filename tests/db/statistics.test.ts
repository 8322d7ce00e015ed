import { expect, test } from 'vitest'
import { optimize } from '#db/open.ts'
import { lastSignIn } from '#db/queries/users/last-sign-in.ts'
import { makeDatabase } from '#tests/support/office-file.ts'

test('closing brings the statistics of a table that grew up to date, also when nobody asked it', async () => {
  const office = await makeDatabase()
  const add = office.raw.prepare("insert into setting (scope, name, value) values ('office', ?, '1')")
  add.run('first')
  office.raw.exec('analyze')
  const known = () =>
    Number(
      String(office.raw.prepare("select stat from sqlite_stat1 where tbl = 'setting'").pluck().get()).split(' ')[0],
    )
  const before = known()
  for (let each = 0; each < before * 20; each++) add.run(`number ${each}`)
  optimize(office.raw)
  expect(known()).toBe(before * 21)
  await office.remove()
})

test('the last sign-in is looked up entry by entry, also with the statistics of a day when the journal was short', async () => {
  const office = await makeDatabase()
  office.raw.exec('analyze; delete from sqlite_stat1')
  const know = office.raw.prepare('insert into sqlite_stat1 values (?, ?, ?)')
  know.run('journal', 'journal_by_user', '1 1 1')
  know.run('journal', 'journal_by_time', '1 1')
  know.run('journal_subject', 'journal_subject_by_entry', '2 2')
  know.run('journal_subject', 'journal_subject', '2 1 1 1')
  know.run('journal', 'journal_by_call', '0 0')
  know.run('office_user', 'sqlite_autoindex_office_user_1', '1 1')
  office.raw.exec('analyze sqlite_schema')
  const asked = office.db.selectFrom('office_user').select(lastSignIn('office_user.id').as('at')).compile()
  const plan = office.raw.prepare(`explain query plan ${asked.sql}`).all(...asked.parameters)
  expect(JSON.stringify(plan)).toContain('SEARCH entry USING INTEGER PRIMARY KEY (rowid=?)')
  await office.remove()
})
