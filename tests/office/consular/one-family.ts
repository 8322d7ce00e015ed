import { v7 as newId } from 'uuid'
import { type ConsularOffice, person } from './consular-office.ts'

/** A head with a condition, a spouse and a child of twelve, at the office's site, with a phone. */
export async function registerFamily(office: ConsularOffice) {
  const members = [
    person('Mamadou Bah', { vulnerabilities: ['medical'] }),
    person('Aïssatou Bah', { relation: 'spouse', sex: 'female' }),
    person('Ousmane Bah', { relation: 'child', birth: { known: 'age', age: 12, toldOn: '2026-09-01' } }),
  ]
  const { caseId } = await office.register('', { members, siteId: office.site, phone: '+218 91 555 0101' })
  const [head = '', wife = '', child = ''] = members.map((member) => member.id)
  return { caseId, head, wife, child }
}

/** A person as their case shows them. */
export async function knownOf(office: ConsularOffice, caseId: string, personId: string) {
  const found = (await office.desk.get({ id: caseId })).people.find((each) => each.id === personId)
  if (!found) throw new Error('The case does not show this person')
  return found
}

export type Correction = Parameters<ConsularOffice['desk']['correctPerson']>[0]

/** Corrects a person as they stand, in what changes. */
export async function correct(
  office: ConsularOffice,
  caseId: string,
  personId: string,
  change: object,
  version?: number,
  relation: Correction['relation'] = null,
  by = office.desk,
  more: Partial<Correction> = {},
) {
  const {
    version: now,
    familyName,
    givenNames,
    nameAsTold,
    nameArabic,
    ...rest
  } = await knownOf(office, caseId, personId)
  const { sex, birth, nationality, phone, siteId, address, vulnerabilities, disability } = rest
  const was = {
    familyName,
    givenNames,
    nameAsTold,
    nameArabic,
    sex,
    birth,
    nationality,
    phone,
    siteId,
    address,
    vulnerabilities,
    disability,
  }
  const why = { source: 'paper' as const, reason: 'As in the birth certificate' }
  return by.correctPerson({
    ...{ callId: newId(), personId, version: version ?? now, relation, ...why },
    ...{ person: { ...was, ...change }, ...more },
  })
}
