import type { Say } from '../../text/i18n.ts'
import { exampleDay } from '../field/example-day.ts'
import type { Expected } from './expected.ts'

/** What a cell wanted, in words. */
export function sayExpected(expected: Expected, say: Say): string {
  switch (expected.code) {
    case 'atLeast':
    case 'atMost':
    case 'shorter':
      return say(`ui:expected.${expected.code}`, { limit: expected.limit })
    case 'oneOf':
      return say('ui:expected.oneOf', { words: expected.label })
    case 'day':
      return say('ui:expected.day', { example: exampleDay })
    default:
      return say(`ui:expected.${expected.code}`)
  }
}
