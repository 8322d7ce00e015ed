import { z } from 'zod'
import { consentKinds, consentScopes, referralSources } from '#shared/domain/consular/consular-terms.ts'
import { type Day, isDay } from '#shared/domain/dates.ts'
import { relations } from '#shared/domain/people/person.ts'
import { newId } from '../../../office/use-call-id.ts'
import { blankPerson, personDraft } from '../person/person-draft.ts'

const day = z.string().refine((text): text is Day => isDay(text))

const member = personDraft.extend({ id: z.uuid(), relation: z.enum(relations) })
const registerDraft = z.object({
  registeredOn: day,
  siteId: z.string().nullable(),
  address: z.string(),
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
  return { ...blankPerson(head), id: newId(), relation: head ? 'child' : 'head' }
}

export function blankRegistration(today: Day): RegisterDraft {
  return {
    ...{ registeredOn: today, siteId: null, address: '', phone: '', referralSource: 'outreach', languages: '' },
    ...{ projectId: null, counselledOn: null, consent: null, members: [blankMember()] },
  }
}

export const saysSomething = (draft: RegisterDraft): boolean =>
  draft.members.some((one) => `${one.familyName}${one.givenNames}${one.nameArabic}${one.nameAsTold}`.trim() !== '')
