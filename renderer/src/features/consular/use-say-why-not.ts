import type { ORPCError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { blocked, type consularContract } from '#shared/contract/consular.ts'
import { useReading } from '../../text/use-reading.ts'
import type { Said, SayWhyNot } from '../../ui/say-problem.ts'
import { useSayReason } from './say-reason.ts'
import { useWords } from './use-words.ts'

const refusedPeople = z.object({ people: z.array(blocked) })
const indexed = z.object({ index: z.int() })
const errorsOf = {
  mrzWrong: z.object({ fields: z.array(z.string()) }),
  mrzOfAnother: z.object({ field: z.string(), inMrz: z.string(), typed: z.string() }),
  duplicate: z.object({ number: z.string(), caseNumber: z.string() }),
  depends: z.object({ kinds: z.array(z.string()) }),
}
type Code =
  | keyof (typeof consularContract.register)['~orpc']['errorMap']
  | keyof (typeof consularContract.voidEvent)['~orpc']['errorMap']
  | keyof (typeof consularContract.holdSession)['~orpc']['errorMap']
  | keyof (typeof consularContract.recordDocumentIssued)['~orpc']['errorMap']
  | keyof (typeof consularContract.answerExitVisas)['~orpc']['errorMap']

/** The sentences for what the consular desk's procedures refuse; `names` says who a member is, where the form knows. */
export function useSayWhyNot(names: ReadonlyMap<string, string> = new Map()): SayWhyNot {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const words = useWords()
  const sayReason = useSayReason()
  const said: { [C in Code]?: (data: unknown) => Said } = {
    NOT_ALLOWED_NOW: (data) => {
      const { people } = refusedPeople.parse(data)
      return {
        what: t('problem.notAllowedNow', { count: people.length }),
        parts: people.flatMap((person) => person.reasons.map((reason) => sayReason(reason, person.personName))),
        next: t('problem.notAllowedNowNext'),
      }
    },
    NO_HEAD_OF_FAMILY: () => ({ what: t('problem.noHead') }),
    BORN_IN_FUTURE: (data) => ({ what: t('problem.bornInFuture', { number: indexed.parse(data).index + 1 }) }),
    BORN_AFTER_REGISTRATION: (data) => ({
      what: t('problem.bornAfterRegistration', { number: indexed.parse(data).index + 1 }),
    }),
    ALREADY_VOIDED: () => ({ what: t('problem.alreadyVoided') }),
    REGISTRATION_STAYS: () => ({ what: t('problem.registrationStays') }),
    LATER_EVENT_DEPENDS: (data) => ({
      what: t('problem.laterDepends', { kinds: format.list(errorsOf.depends.parse(data).kinds.map(words.event)) }),
      next: t('problem.laterDependsNext'),
    }),
    PERMISSION_REFERENCE_NEEDED: () => ({ what: t('problem.permissionNeeded') }),
    EXPIRES_BEFORE_ISSUE: () => ({ what: t('problem.expiresBeforeIssue') }),
    MRZ_WRONG: (data) => ({
      what: t('problem.mrzWrong', {
        fields: format.list(
          errorsOf.mrzWrong.parse(data).fields.map((field) => t(`mrz.field.${field}` as 'mrz.field.number')),
        ),
      }),
      next: t('problem.mrzWrongNext'),
    }),
    MRZ_OF_ANOTHER: (data) => {
      const { field, inMrz, typed } = errorsOf.mrzOfAnother.parse(data)
      const said = { field: t(`mrz.typed.${field}` as 'mrz.typed.number'), inMrz, typed }
      return { what: t('mrz.differs', said), next: t('problem.mrzOfAnotherNext') }
    },
    DUPLICATE_DOCUMENT: (data) => ({
      what: t('problem.duplicate', errorsOf.duplicate.parse(data)),
      next: t('problem.duplicateNext'),
    }),
    VALID_BEFORE_ANSWER: (data) => {
      const { personId } = z.object({ personId: z.string() }).parse(data)
      return { what: t('problem.validBeforeAnswer', { name: names.get(personId) ?? '' }) }
    },
    ALREADY_USED: (data) => {
      const { field } = z.object({ field: z.string(), value: z.string() }).parse(data)
      if (/\.relation$/.test(field)) return { what: t('problem.twoHeads') }
      if (/personId/.test(field)) return { what: t('problem.twice') }
      throw new Error(`Said by the common sentences: ${field}`)
    },
  }
  return (error: ORPCError<string, unknown>) => {
    const say = said[error.code as Code]
    try {
      return say?.(error.data)
    } catch {
      // Data of another shape, or a field that the common sentences name as well: they say it.
      return undefined
    }
  }
}
