import i18next from 'i18next'
import { z } from 'zod'
import type { Say } from '../../text/i18n.ts'
import type { SayWhyNot } from '../../ui/say-problem.ts'

const month = z.object({ month: z.string() })
const concepts = z.object({ concepts: z.array(z.string()) })

const sections = z.object({
  sections: z.array(
    z.enum([
      'stock',
      'transit',
      'distributionFlow',
      'distributions',
      'itemsDistributed',
      'caseSteps',
      'caseEvents',
      'people',
    ]),
  ),
})

/** Under which of the page's tables a changed part of the figures stands. */
const tableOf = {
  stock: 'table.stock',
  transit: 'table.transit',
  distributionFlow: 'table.flow',
  distributions: 'table.distributions',
  itemsDistributed: 'table.items',
  caseSteps: 'table.cases',
  caseEvents: 'table.events',
  people: 'table.cases',
} as const

/** Why a month could not be signed, approved, taken back or reopened. */
export const sayWhyNot: SayWhyNot = (error) => {
  const say = i18next.t as unknown as Say
  switch (error.code) {
    case 'MONTH_IS':
      return { what: say('report:wrong.monthIs'), next: say('report:wrong.monthIsNext') }
    case 'MONTH_NOT_OVER':
      return { what: say('report:wrong.notOver', month.parse(error.data)), next: say('report:wrong.notOverNext') }
    case 'EARLIER_MONTH_OPEN':
      return { what: say('report:wrong.earlier', month.parse(error.data)), next: say('report:wrong.earlierNext') }
    case 'NOT_RECONCILED':
      return {
        what: say('report:wrong.notReconciled'),
        next: say('report:wrong.notReconciledNext'),
        parts: concepts.parse(error.data).concepts,
      }
    case 'NOT_CLEARED':
      return { what: say('report:wrong.notCleared'), next: say('report:wrong.notClearedNext') }
    case 'SAME_PERSON':
      return { what: say('report:wrong.samePerson'), next: say('report:wrong.samePersonNext') }
    case 'CHANGED_SINCE_PREPARED':
      return {
        what: say('report:wrong.changed'),
        next: say('report:wrong.changedNext'),
        parts: [...new Set(sections.parse(error.data).sections.map((section) => say(`report:${tableOf[section]}`)))],
      }
    case 'LATER_MONTH_CLOSED':
      return {
        what: say('report:wrong.laterClosed', month.parse(error.data)),
        next: say('report:wrong.laterClosedNext'),
      }
    default:
      return undefined
  }
}
