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
      return { what: say('reports:wrong.monthIs'), next: say('reports:wrong.monthIsNext') }
    case 'MONTH_NOT_OVER':
      return { what: say('reports:wrong.notOver', month.parse(error.data)), next: say('reports:wrong.notOverNext') }
    case 'EARLIER_MONTH_OPEN':
      return { what: say('reports:wrong.earlier', month.parse(error.data)), next: say('reports:wrong.earlierNext') }
    case 'NOT_RECONCILED':
      return {
        what: say('reports:wrong.notReconciled'),
        next: say('reports:wrong.notReconciledNext'),
        parts: concepts.parse(error.data).concepts,
      }
    case 'NOT_CLEARED':
      return { what: say('reports:wrong.notCleared'), next: say('reports:wrong.notClearedNext') }
    case 'SAME_PERSON':
      return { what: say('reports:wrong.samePerson'), next: say('reports:wrong.samePersonNext') }
    case 'CHANGED_SINCE_PREPARED':
      return {
        what: say('reports:wrong.changed'),
        next: say('reports:wrong.changedNext'),
        parts: [...new Set(sections.parse(error.data).sections.map((section) => say(`reports:${tableOf[section]}`)))],
      }
    case 'LATER_MONTH_CLOSED':
      return {
        what: say('reports:wrong.laterClosed', month.parse(error.data)),
        next: say('reports:wrong.laterClosedNext'),
      }
    default:
      return undefined
  }
}
