import { expect, test } from 'vitest'
import { optimize } from '#db/open.ts'
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
