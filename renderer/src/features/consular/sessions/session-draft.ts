import { z } from 'zod'
import { sessionModes, sessionResults } from '#shared/domain/consular/consular-terms.ts'
import { type Day, isDay } from '#shared/domain/dates.ts'
import { newId } from '../../../office/use-call-id.ts'

const person = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  detail: z.string(),
  alsoFoundBy: z.array(z.string()),
  caseId: z.string(),
})
/** Somebody who can be invited: found by name in Latin or Arabic letters, or by case number. */
export type PersonChoice = z.infer<typeof person>

const sessionDraft = z.object({
  heldOn: z.string().refine((text): text is Day => isDay(text)),
  mode: z.enum(sessionModes),
  embassyId: z.string().nullable(),
  siteId: z.string().nullable(),
  permissionReference: z.string(),
  officers: z.string(),
  remarks: z.string(),
  lines: z.array(
    z.object({
      id: z.string(),
      person: person.nullable(),
      result: z.enum(sessionResults).nullable(),
      remark: z.string(),
    }),
  ),
})
export type SessionDraft = z.infer<typeof sessionDraft>
export type SessionLine = SessionDraft['lines'][number]

export const readSessionDraft = (kept: unknown): SessionDraft | undefined => sessionDraft.safeParse(kept).data

export const blankLine = (of: PersonChoice | null = null): SessionLine => ({
  ...{ id: newId(), person: of, result: null, remark: '' },
})

export function blankSession(today: Day): SessionDraft {
  return {
    ...{ heldOn: today, mode: 'in-embassy', embassyId: null, siteId: null, permissionReference: '' },
    ...{ officers: '', remarks: '', lines: [] },
  }
}
