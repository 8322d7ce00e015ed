import { z } from 'zod'
import { say } from '../../../text/i18n.ts'
import { sayOpeningProblem } from '../../../ui/say-opening-problem.ts'
import type { SayWhyNot } from '../../../ui/say-problem.ts'

const folder = z.object({ folder: z.string() })
const positions = z.object({ positions: z.array(z.number()) })

/** Why an office could not be made, or the words of its sheet not be accepted. */
export const sayWhyNot: SayWhyNot = (error) => {
  switch (error.code) {
    case 'FOLDER_NOT_EMPTY':
      return {
        what: say('first-start:wrong.notEmpty.what', folder.parse(error.data)),
        next: say('first-start:wrong.notEmpty.next'),
      }
    case 'FOLDER_NOT_WRITABLE':
      return {
        what: say('first-start:wrong.notWritable.what', folder.parse(error.data)),
        next: say('first-start:wrong.notWritable.next'),
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
    default:
      return sayOpeningProblem(error)
  }
}
