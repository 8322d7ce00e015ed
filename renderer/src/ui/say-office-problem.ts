import i18next from 'i18next'
import { z } from 'zod'
import { itemUnits } from '#shared/domain/reference/item.ts'
import type { Say } from '../text/i18n.ts'
import { sayOpeningProblem } from './say-opening-problem.ts'
import type { SayWhyNot } from './say-problem.ts'

const unitInUse = z.object({ unit: z.enum(itemUnits) })
const backup = z.object({ name: z.string() })
const positions = z.object({ positions: z.array(z.number()) })
const badInput = z.object({ fields: z.array(z.object({ reason: z.string() })) })

/** Why something of the office's own pages was refused, naming the field. */
export const sayWhyNot: SayWhyNot = (error) => {
  const say = i18next.t as unknown as Say
  switch (error.code) {
    case 'LAST_ADMINISTRATOR':
      return {
        what: say('office:wrong.lastAdministrator.what'),
        next: say('office:wrong.lastAdministrator.next'),
      }
    case 'ENDS_BEFORE_START':
      return { what: say('office:wrong.endsBeforeStart.what'), next: say('office:wrong.endsBeforeStart.next') }
    case 'UNIT_IN_USE': {
      const { unit } = unitInUse.parse(error.data)
      return {
        what: say('office:wrong.unitInUse.what', { unit: say(`common:unitName.${unit}`) }),
        next: say('office:wrong.unitInUse.next'),
      }
    }
    case 'NO_MENSTRUAL_HYGIENE_ITEM':
      return {
        what: say('office:wrong.noMenstrualHygiene.what'),
        next: say('office:wrong.noMenstrualHygiene.next'),
      }
    case 'NO_SUCH_BACKUP': {
      const { name } = backup.parse(error.data)
      return { what: say('office:backups.gone.what', { name }), next: say('office:backups.gone.next') }
    }
    case 'WORDS_DO_NOT_MATCH': {
      const wrong = positions.parse(error.data).positions
      return {
        what: say('first-start:wrong.wordsDiffer', { count: wrong.length, positions: wrong.join(', ') }),
        next: say('first-start:wrong.wordsDifferNext'),
      }
    }
    case 'NO_WORDS':
      return { what: say('first-start:wrong.noWords.what'), next: say('first-start:wrong.noWords.next') }
    case 'BAD_INPUT':
      // The same item twice is said of the contents, not of one field; all else has the common sentences.
      return badInput.parse(error.data).fields.every((field) => field.reason === 'ITEM_TWICE')
        ? { what: say('office:wrong.itemTwice') }
        : undefined
    default:
      return sayOpeningProblem(error)
  }
}
