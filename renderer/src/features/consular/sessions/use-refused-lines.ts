import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { blocked } from '#shared/contract/consular/shapes.ts'
import { useSayReason } from '../../../errors/case-reason.ts'
import type { SessionLine } from './session-draft.ts'

const refusedPeople = z.object({ people: z.array(blocked) })

/** What the office said against a person, on the person's own line. */
export function useRefusedLines(error: unknown): (line: SessionLine, columnId: string) => string | undefined {
  const say = useSayReason()
  const people =
    error instanceof ORPCError && error.code === 'NOT_ALLOWED_NOW'
      ? (refusedPeople.safeParse(error.data).data?.people ?? [])
      : []
  return (line, columnId) => {
    if (columnId !== 'person') return undefined
    const found = people.find((person) => person.personId === line.person?.id)
    return found?.reasons.map((reason) => say(reason, found.personName)).join(' ')
  }
}
