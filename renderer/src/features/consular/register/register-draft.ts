import type { referralSources } from '#shared/domain/consular/consular-terms.ts'
import { mayBeChild } from '#shared/domain/consular/family-member.ts'
import type { Day } from '#shared/domain/dates.ts'
import { birthRange } from '#shared/domain/people/birth.ts'
import type { relations } from '#shared/domain/people/person.ts'
import type { Fault } from '../../../errors/field-fault.ts'
import { newId } from '../../../office/use-call-id.ts'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import { asConsent, type Candidate, type Consent, findConsentFaults } from '../forms/consent-fields.tsx'
import { completeBirth } from '../person/birth-draft.ts'
import { blankPerson, type PersonDraft } from '../person/person-draft.ts'

export interface MemberDraft extends PersonDraft {
  id: string
  relation: (typeof relations)[number]
}

export interface RegisterDraft {
  registeredOn: Day | null
  siteId: string | null
  address: string
  phone: string
  referralSource: (typeof referralSources)[number]
  languages: string
  projectId: string | null
  counselledOn: Day | null
  consent: Consent | null
  members: MemberDraft[]
}

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

/** The registration as the office takes it; what is missing is left missing, which the contract refuses. */
export function asRegisterInput(draft: RegisterDraft, { id, callId }: { id: string; callId: string }, today: Day) {
  return {
    ...draft,
    ...{ id, callId },
    registeredOn: draft.registeredOn ?? '',
    consent: draft.consent && asConsent(draft.consent, candidatesOf(draft, today)),
    members: draft.members.map((member) => ({ ...member, birth: completeBirth(member.birth, today) })),
  }
}

/** Who of the family may consent; of whom the birth is not typed yet nothing is assumed. */
export function candidatesOf({ members, consent, registeredOn }: RegisterDraft, today: Day): Candidate[] {
  return members.map(({ id, givenNames, familyName, birth, relation }) => {
    const known = completeBirth(birth, today)
    const on = consent?.on ?? registeredOn ?? today
    const isChild = known !== undefined && mayBeChild({ bornUntil: birthRange(known).until }, on)
    const name = `${givenNames} ${familyName}`.trim()
    return { id, name, isChild, isRelated: relation !== 'not-related', withdrewOn: null }
  })
}

/** What the schema cannot see: one head of the family, and a consent that says for whom it is. */
export function findRegisterFaults(draft: RegisterDraft, today: Day): Faults {
  const { consent, members } = draft
  const faults: Record<string, Fault> = consent ? { ...findConsentFaults(consent, candidatesOf(draft, today)) } : {}
  if (members.filter((one) => one.relation === 'head').length !== 1) {
    const last = members.findLastIndex((one) => one.relation === 'head')
    faults[`members.${Math.max(0, last)}.relation`] = { code: 'ONE_HEAD' }
  }
  return faults
}
