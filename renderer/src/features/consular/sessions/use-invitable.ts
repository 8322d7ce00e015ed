import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { activeSteps } from '#shared/domain/consular/derive-person.ts'
import { officeQuery } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useBirth } from '../use-birth.ts'
import { useWords } from '../use-words.ts'
import type { PersonChoice } from './session-draft.ts'

export interface Invitable extends PersonChoice {
  nationality: string
  /** Whether the person has consented and waits for a consulate's answer. */
  waits: boolean
}

/** Everyone a consulate could be asked about: whoever is active. */
export function useInvitable(): { choices: readonly Invitable[] } {
  const { format } = useReading()
  const words = useWords()
  const says = useBirth()
  const people = useQuery(officeQuery.consular.people.queryOptions({ input: { steps: [...activeSteps] } }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and format change with the language only
  const choices = useMemo(
    () =>
      (people.data ?? []).map(
        (each): Invitable => ({
          id: each.personId,
          code: each.caseNumber,
          name: each.name,
          detail: format.joined([each.nameArabic, says.birth(each.birth), words.step(each.step)]),
          alsoFoundBy: [each.nameArabic, `${each.name} ${each.caseNumber}`].filter(Boolean),
          caseId: each.caseId,
          nationality: each.nationality,
          waits: each.step === 'consented' || each.step === 'interviewed',
        }),
      ),
    [people.data, format],
  )
  return { choices }
}
