import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { officeQuery } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'

const ofDistribution = z.object({ distributionId: z.string() })

/**
 * The id of the form of this kind that somebody began about a distribution, or a new one: a form begun yesterday is
 * taken up again wherever it is opened from. Undefined until it is known.
 */
export function useDraftOf(kind: string, distributionId: string): string | undefined {
  const [id, setId] = useState<string>()
  const kept = useQuery({
    ...officeQuery.draft.list.queryOptions({ input: { kind } }),
    staleTime: 0,
    refetchOnMount: 'always',
  })
  useEffect(() => {
    if (id !== undefined || kept.isFetching || !kept.data) return
    const begun = kept.data.find(
      (draft) => ofDistribution.safeParse(draft.content).data?.distributionId === distributionId,
    )
    setId(begun?.id ?? newId())
  }, [id, kept.data, kept.isFetching, distributionId])
  return id
}

/** The distribution that a kept form is about; null when there is no such form any more. */
export function useDistributionOfDraft(kind: string, draftId: string): string | null | undefined {
  const kept = useQuery({
    ...officeQuery.draft.list.queryOptions({ input: { kind } }),
    staleTime: 0,
    refetchOnMount: 'always',
  })
  if (kept.isFetching || !kept.data) return undefined
  const draft = kept.data.find((one) => one.id === draftId)
  return ofDistribution.safeParse(draft?.content).data?.distributionId ?? null
}
