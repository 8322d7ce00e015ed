import { z } from 'zod'
import { say } from '../text/i18n.ts'
import type { Said, SayWhyNot } from './say-problem.ts'

const folder = z.object({ folder: z.string() })
const file = z.object({ file: z.string() })
const versions = z.object({ fileVersion: z.number(), programVersion: z.number() })
const holder = z.object({ who: z.string(), host: z.string(), since: z.string() })
const since = z.object({ since: z.string() })
const words = z.object({ unknown: z.array(z.number()), checksum: z.boolean() })

/** Why an office could not be opened or a passphrase not be taken: each reason with its own text. */
export const sayOpeningProblem: SayWhyNot = (error): Said | undefined => {
  switch (error.code) {
    case 'NOT_AN_OFFICE':
      return {
        what: say('signIn:wrong.notAnOffice.what', folder.parse(error.data)),
        next: say('signIn:wrong.notAnOffice.next'),
      }
    case 'DAMAGED_KEY_FILE':
      return {
        what: say('signIn:wrong.damagedKeys.what', file.parse(error.data)),
        next: say('signIn:wrong.damagedKeys.next'),
      }
    case 'DAMAGED_DATABASE':
      return { what: say('signIn:wrong.damagedDatabase.what'), next: say('signIn:wrong.damagedDatabase.next') }
    case 'NEWER_FILE': {
      const { fileVersion, programVersion } = versions.parse(error.data)
      return {
        what: say('signIn:wrong.newerFile.what'),
        next: say('signIn:wrong.newerFile.next', { file: fileVersion, program: programVersion }),
      }
    }
    case 'IN_USE':
      return { what: say('signIn:wrong.inUse.what', holder.parse(error.data)), next: say('signIn:wrong.inUse.next') }
    case 'SUSPENDED':
      return {
        what: say('signIn:wrong.suspended.what', since.parse(error.data)),
        next: say('signIn:wrong.suspended.next'),
      }
    case 'WEAK_PASSPHRASE':
      return { what: say('signIn:wrong.weak.what'), next: say('signIn:wrong.weak.next') }
    case 'SAME_PASSPHRASE':
      return { what: say('signIn:wrong.samePassphrase.what'), next: say('signIn:wrong.samePassphrase.next') }
    case 'BAD_RECOVERY_WORDS': {
      const { unknown } = words.parse(error.data)
      const positions = unknown.join(', ')
      return {
        what: say('signIn:wrong.badWords.what'),
        next:
          unknown.length > 0
            ? say('signIn:wrong.badWords.unknown', { count: unknown.length, positions })
            : say('signIn:wrong.badWords.order'),
      }
    }
    case 'WRONG_RECOVERY_WORDS':
      return { what: say('signIn:wrong.otherSheet.what'), next: say('signIn:wrong.otherSheet.next') }
    default:
      return undefined
  }
}
