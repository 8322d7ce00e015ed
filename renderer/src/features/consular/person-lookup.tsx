import { useCallback } from 'react'
import { office } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import type { Choice } from '../../ui/field/choice.ts'
import { Lookup } from '../../ui/field/lookup.tsx'
import { useBirth } from './use-birth.ts'

export interface FoundPerson extends Choice {
  code: string
  caseId: string
}

interface PersonLookupProps {
  label: string
  description?: string
  onFound: (person: FoundPerson) => void
}

const shown = 20
const fewestLetters = 2

/** Anybody of the register by name in any script and spelling, case number, document number or phone. */
export function PersonLookup({ label, description, onFound }: PersonLookupProps) {
  const { format } = useReading()
  const says = useBirth()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what births say changes with the language only
  const look = useCallback(
    async (text: string): Promise<readonly FoundPerson[]> => {
      if (text.trim().length < fewestLetters) return []
      const found = await office.consular.search({ text, limit: shown })
      return found.map((each) => ({
        id: each.personId,
        code: each.caseNumber,
        name: each.name,
        detail: format.joined([each.nameArabic, says.birth(each.birth)]),
        caseId: each.caseId,
      }))
    },
    [format],
  )
  return (
    <Lookup<FoundPerson>
      label={label}
      {...(description ? { description } : {})}
      value={null}
      choices={look}
      onChange={(person) => {
        if (person) onFound(person)
      }}
    />
  )
}
