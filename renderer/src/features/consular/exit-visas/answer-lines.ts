import type { Day } from '#shared/domain/dates.ts'
import type { office } from '../../../office/client.ts'

export type Person = Awaited<ReturnType<typeof office.consular.exitVisaRequest>>['people'][number]

export interface AnswerLine {
  id: string
  name: string
  /** Where the name was corrected since it was handed in. */
  nameNow: string | null
  caseNumber: string
  /** Null: no answer yet; the line is left as it is. */
  answer: 'granted' | 'refused' | null
  validUntil: Day | null
  reason: string
  nextAction: string
}

export const blankAnswer = ({
  personId,
  personName,
  nameNow,
  caseNumber,
}: Pick<Person, 'personId' | 'personName' | 'nameNow' | 'caseNumber'>): AnswerLine => ({
  ...{ id: personId, name: personName, nameNow, caseNumber },
  ...{ answer: null, validUntil: null, reason: '', nextAction: '' },
})

type Answer =
  | { personId: string; answer: 'granted'; validUntil: Day }
  | { personId: string; answer: 'refused'; reason: string; nextAction: string }

/** The answers that are whole, as the contract wants them; what is missing in a line is said by its cells. */
export function answersIn(lines: readonly AnswerLine[]): Answer[] {
  return lines.flatMap(({ id: personId, answer, validUntil, reason, nextAction }): Answer[] => {
    if (answer === 'granted' && validUntil) return [{ personId, answer, validUntil }]
    return answer === 'refused' && reason !== '' && nextAction !== '' ? [{ personId, answer, reason, nextAction }] : []
  })
}
