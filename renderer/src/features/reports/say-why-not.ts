import i18next from 'i18next'
import { z } from 'zod'
import type { Say } from '../../text/i18n.ts'
import type { SayWhyNot } from '../../ui/say-problem.ts'

const month = z.object({ month: z.string() })
const concepts = z.object({ concepts: z.array(z.string()) })

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
    case 'SAME_PERSON':
      return { what: say('reports:wrong.samePerson'), next: say('reports:wrong.samePersonNext') }
    case 'CHANGED_SINCE_PREPARED':
      return { what: say('reports:wrong.changed'), next: say('reports:wrong.changedNext') }
    case 'LATER_MONTH_CLOSED':
      return {
        what: say('reports:wrong.laterClosed', month.parse(error.data)),
        next: say('reports:wrong.laterClosedNext'),
      }
    default:
      return undefined
  }
}
