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
        what: say('sign-in:wrong.notAnOffice.what', folder.parse(error.data)),
        next: say('sign-in:wrong.notAnOffice.next'),
      }
    case 'DAMAGED_KEY_FILE':
      return {
        what: say('sign-in:wrong.damagedKeys.what', file.parse(error.data)),
        next: say('sign-in:wrong.damagedKeys.next'),
      }
    case 'DAMAGED_DATABASE':
      return { what: say('sign-in:wrong.damagedDatabase.what'), next: say('sign-in:wrong.damagedDatabase.next') }
    case 'NEWER_FILE': {
      const { fileVersion, programVersion } = versions.parse(error.data)
      return {
        what: say('sign-in:wrong.newerFile.what'),
        next: say('sign-in:wrong.newerFile.next', { file: fileVersion, program: programVersion }),
      }
    }
    case 'IN_USE':
      return { what: say('sign-in:wrong.inUse.what', holder.parse(error.data)), next: say('sign-in:wrong.inUse.next') }
    case 'SUSPENDED':
      return {
        what: say('sign-in:wrong.suspended.what', since.parse(error.data)),
        next: say('sign-in:wrong.suspended.next'),
      }
    case 'WEAK_PASSPHRASE':
      return { what: say('sign-in:wrong.weak.what'), next: say('sign-in:wrong.weak.next') }
    case 'SAME_PASSPHRASE':
      return { what: say('sign-in:wrong.samePassphrase.what'), next: say('sign-in:wrong.samePassphrase.next') }
    case 'BAD_RECOVERY_WORDS': {
      const { unknown } = words.parse(error.data)
      const positions = unknown.join(', ')
      return {
        what: say('sign-in:wrong.badWords.what'),
        next:
          unknown.length > 0
            ? say('sign-in:wrong.badWords.unknown', { count: unknown.length, positions })
            : say('sign-in:wrong.badWords.order'),
      }
    }
    case 'WRONG_RECOVERY_WORDS':
      return { what: say('sign-in:wrong.otherSheet.what'), next: say('sign-in:wrong.otherSheet.next') }
    default:
      return undefined
  }
}
