import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToDrop } from '#office/backup/prune-backups.ts'

const instants = fc.uniqueArray(
  fc.date({ min: new Date('2026-06-01T00:00:00Z'), max: new Date('2026-11-30T23:59:59Z'), noInvalidDate: true }),
  { maxLength: 40, selector: (date) => date.getTime() },
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
