import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayRows, keyOfGroup, type Stretch } from '../../renderer/src/ui/list/display-rows.ts'

const group = (value: string, count: number) => ({ value, count, totals: {} })

/** Every line of the grid by itself. */
function each(stretches: Stretch[]): string[] {
  return stretches.flatMap((stretch) =>
    'line' in stretch
      ? [`group ${stretch.line.group.value}`]
      : Array.from({ length: stretch.count }, (_, index) => `row ${stretch.offset + index}`),
  )
}

test('rows follow the head of their group; a closed group shows its head only', () => {
  const groups = [group('a', 2), group('b', 3), group('c', 1)]
  const closed = new Set([keyOfGroup(group('b', 3))])
  const shown = displayRows(6, groups, closed)
  expect(shown.lines).toBe(6)
  expect(each(shown.stretches(0, 100))).toEqual(['group a', 'row 0', 'row 1', 'group b', 'group c', 'row 5'])
})

test('any pages put together are the whole', () => {
  const counts = fc.array(fc.nat(7), { maxLength: 6 })
  fc.assert(
    fc.property(counts, fc.nat(20), fc.integer({ min: 1, max: 5 }), fc.nat(63), (sizes, plain, page, bits) => {
      const groups = sizes.map((count, index) => group(String(index), count))
      const closed = new Set(groups.filter((_, index) => (bits >> index) & 1).map(keyOfGroup))
      const total = groups.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : plain
      const shown = displayRows(total, groups, closed)
      const whole = each(shown.stretches(0, shown.lines))
      expect(whole).toHaveLength(shown.lines)
      const paged: string[] = []
      for (let at = 0; at < shown.lines; at += page)
        paged.push(...each(shown.stretches(at, Math.min(at + page, shown.lines))))
      expect(paged).toEqual(whole)
    }),
  )
})
