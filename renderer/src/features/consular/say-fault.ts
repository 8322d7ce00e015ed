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
  return undefined
}
