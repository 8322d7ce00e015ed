import { z } from 'zod'
import {
  consentKinds,
  consentScopes,
  referralSources,
  relations,
  vulnerabilities,
} from '#shared/domain/consular/consular-terms.ts'
import { type Day, isDay } from '#shared/domain/dates.ts'
import { sexes } from '#shared/domain/people/population.ts'
import { newId } from '../../../office/use-call-id.ts'

const day = z.string().refine((text): text is Day => isDay(text))

const member = z.object({
  id: z.uuid(),
  familyName: z.string(),
  givenNames: z.string(),
  nameAsTold: z.string(),
  nameArabic: z.string(),
  sex: z.enum(sexes).nullable(),
  birthDate: day.nullable(),
  birthEstimated: z.boolean(),
  nationality: z.string(),
  relation: z.enum(relations),
  vulnerabilities: z.array(z.enum(vulnerabilities)),
})
const registerDraft = z.object({
  registeredOn: day,
  siteId: z.string().nullable(),
  urbanAddress: z.string(),
  phone: z.string(),
  referralSource: z.enum(referralSources),
  languages: z.string(),
  projectId: z.string().nullable(),
  counselledOn: day.nullable(),
  consent: z
    .object({
      kind: z.enum(consentKinds),
      language: z.string(),
      on: day,
      witnessedBy: z.string(),
      scopes: z.array(z.enum(consentScopes)),
    })
    .nullable(),
  members: z.array(member).min(1),
})
export type MemberDraft = z.infer<typeof member>
export type RegisterDraft = z.infer<typeof registerDraft>

/** What was kept of a registration, or undefined when it is none. */
export const readRegisterDraft = (kept: unknown): RegisterDraft | undefined => registerDraft.safeParse(kept).data

/** One more of the family: most share its name and nationality. */
export function blankMember(head?: MemberDraft): MemberDraft {
  return {
    ...{ id: newId(), familyName: head?.familyName ?? '', givenNames: '', nameAsTold: '', nameArabic: '', sex: null },
    ...{ birthDate: null, birthEstimated: false, nationality: head?.nationality ?? '' },
    ...{ relation: head ? 'child' : 'head', vulnerabilities: [] },
  }
}

export function blankRegistration(today: Day): RegisterDraft {
  return {
    ...{ registeredOn: today, siteId: null, urbanAddress: '', phone: '', referralSource: 'outreach', languages: '' },
    ...{ projectId: null, counselledOn: null, consent: null, members: [blankMember()] },
  }
}

/** A member as the office takes it; undefined while something is missing. */
export function completeMember(draft: MemberDraft) {
  const { sex, birthDate, nationality, givenNames } = draft
  if (!sex || !birthDate || nationality === '' || givenNames.trim() === '') return undefined
  return { ...draft, sex, birthDate }
}

export const saysSomething = (draft: RegisterDraft): boolean =>
  draft.members.some((one) => `${one.familyName}${one.givenNames}${one.nameArabic}${one.nameAsTold}`.trim() !== '')
