import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToDrop } from '#office/backup/prune-backups.ts'

test('fifteen copies of one month: the oldest goes, and of two months the last of the earlier one stays', () => {
  const days = Array.from({ length: 15 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}T08:00:00.000Z`)
  const copies = (all: readonly string[]) => all.map((madeAt) => ({ name: madeAt.slice(0, 10), madeAt }))
  expect(backupsToDrop(copies(days))).toEqual(['2026-11-01'])
  expect(backupsToDrop(copies(days.toReversed()))).toEqual(['2026-11-01'])
  expect(backupsToDrop(copies(['2026-10-02T08:00:00.000Z', '2026-10-30T08:00:00.000Z', ...days.slice(1)]))).toEqual([
    '2026-10-02',
  ])
})

const instants = fc.uniqueArray(
  fc.date({ min: new Date('2026-06-01T00:00:00Z'), max: new Date('2026-11-30T23:59:59Z'), noInvalidDate: true }),
  { minLength: 16, maxLength: 40, selector: (date) => date.getTime() },
)

test('what goes is neither among the fourteen newest nor the newest of its month, in whatever order they lie', () => {
  fc.assert(
    fc.property(instants, (dates) => {
      const backups = dates.map((date) => ({ name: `copy of ${date.toISOString()}`, madeAt: date.toISOString() }))
      const newestFirst = backups.map(({ madeAt }) => madeAt).sort((a, b) => (a < b ? 1 : -1))
      const stays = (madeAt: string) =>
        newestFirst.indexOf(madeAt) < 14 ||
        newestFirst.find((other) => other.slice(0, 7) === madeAt.slice(0, 7)) === madeAt
      const gone = backups.filter(({ madeAt }) => !stays(madeAt)).map(({ name }) => name)
      expect(backupsToDrop(backups).toSorted()).toEqual(gone.toSorted())
    }),
  )
})
