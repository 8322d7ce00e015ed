import { isMissing, type SayFault } from '../../ui/form/fault/say-fault.ts'

/** What is said of an empty field, by the last part of its path. */
const needed = {
  happenedOn: 'eventForm.dayMissing',
  requestedOn: 'eventForm.dayMissing',
  receivedOn: 'eventForm.dayMissing',
  answeredOn: 'eventForm.dayMissing',
  departedOn: 'eventForm.dayMissing',
  who: 'eventForm.whoMissing',
  language: 'consent.languageMissing',
  scopes: 'consent.scopeMissing',
  people: 'consent.peopleMissing',
  guardianId: 'consent.guardianMissing',
  number: 'issued.numberMissing',
  issuedOn: 'issued.daysMissing',
  expiresOn: 'issued.daysMissing',
  custodian: 'received.custodianMissing',
  embassyId: 'requestDocument.embassyMissing',
  authority: 'batch.authorityMissing',
  destination: 'departure.destinationMissing',
  reason: 'void.reasonMissing',
  joinedOn: 'eventForm.dayMissing',
  movedOn: 'eventForm.dayMissing',
  on: 'eventForm.dayMissing',
  personIds: 'eventForm.whoMissing',
  givenNames: 'register.needed',
  sex: 'register.needed',
  birth: 'register.needed',
  nationality: 'register.needed',
} as const
const isNeeded = (field: string): field is keyof typeof needed => field in needed

/** What the desk's forms say of their fields; undefined for what the common sentences say as well. */
export const sayConsularFault: SayFault = (fault, path, say) => {
  const field = path.split('.').at(-1) ?? ''
  if (isMissing(fault)) {
    if (field === 'permissionReference') return say('errors:PERMISSION_REFERENCE_NEEDED.what')
    if (path.startsWith('details.')) return say('consular:eventForm.detailMissing')
    if (isNeeded(field)) return say(`consular:${needed[field]}`)
    return path.startsWith('members.') ? say('consular:register.needed') : undefined
  }
  switch (fault.code) {
    case 'NOT_SURE':
      return say('consular:eventForm.sureMissing')
    case 'EXPIRES_BEFORE_ISSUE':
      return say('errors:EXPIRES_BEFORE_ISSUE.what')
    case 'MRZ_OPEN':
      return say('consular:issued.mrzOpen')
    case 'ONE_HEAD':
      return say('consular:register.oneHead')
    case 'NO_PLACE':
      return say('consular:person.placeMissing')
    case 'NOBODY_LEAVES':
      return say('consular:eventForm.whoMissing')
    case 'NOBODY_STAYS':
      return say('consular:person.nobodyStays')
    case 'NO_HEAD_OF_FAMILY':
      return say('errors:NO_HEAD_OF_FAMILY.what')
    case 'BORN_IN_FUTURE':
      return say('problems:reason.DATE_IN_FUTURE')
    case 'BORN_AFTER_REGISTRATION':
      return say('consular:register.bornAfter')
    default:
      return undefined
  }
}
