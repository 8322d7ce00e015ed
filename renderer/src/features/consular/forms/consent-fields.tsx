import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  type ConsentKind,
  type ConsentScope,
  consentKinds,
  consentScopes,
} from '#shared/domain/consular/consular-terms.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { Fault } from '../../../errors/field-fault.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import type { Faults } from '../../../ui/form/fault/fault.ts'
import type { BoundPart } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import classes from './fields.module.css'

export interface Consent {
  kind: ConsentKind
  language: string
  on: Day | null
  witnessedBy: string
  scopes: ConsentScope[]
  /** Who consents, each ticked; for the children among them the guardian does. */
  people: string[]
  guardianId: string
  /** Of who withdrew on the day of the consent: who gave it after that, each ticked. */
  afterWithdrawal: string[]
}

/** Somebody who may consent; a child does so by a guardian. */
export interface Candidate {
  id: string
  name: string
  isChild: boolean
  /** Whether they are of the family of its head: who is not related is nobody's guardian. */
  isRelated: boolean
  /** The day of a withdrawal; null where there is none. */
  withdrewOn: Day | null
}

/** Written, for embassy, authority and airline: what a return needs at least. */
export function blankConsent(today: Day, language: string): Consent {
  return {
    kind: 'written',
    language,
    on: today,
    witnessedBy: '',
    scopes: ['embassy', 'authority', 'airline'],
    people: [],
    guardianId: '',
    afterWithdrawal: [],
  }
}

/** What a consent says that the contract leaves free: in which language it was explained, and for whom it is. */
export function findConsentFaults(
  { language, scopes, people, guardianId }: Consent,
  candidates: readonly Candidate[],
): Faults {
  const faults: Record<string, Fault> = {}
  if (language.trim() === '') faults['consent.language'] = { code: 'EMPTY' }
  if (scopes.length === 0) faults['consent.scopes'] = { code: 'EMPTY' }
  if (people.length === 0) faults['consent.people'] = { code: 'EMPTY' }
  if (guardianId === '' && needsGuardian(people, candidates)) faults['consent.guardianId'] = { code: 'EMPTY' }
  return faults
}

/** A consent as the contract wants it; a missing day is left empty, which it refuses. */
export const asConsent = (
  { people, guardianId, afterWithdrawal, on, ...consent }: Consent,
  candidates: readonly Candidate[],
) => ({
  ...consent,
  on: on ?? '',
  people: people.map((personId) => ({
    personId,
    guardianId: guardianId !== '' && needsGuardian([personId], candidates) ? guardianId : null,
    afterWithdrawal: afterWithdrawal.includes(personId),
  })),
})

/** Whether a child among them has an adult of its family who can be the guardian; a child alone has none here (VHR-6). */
function needsGuardian(people: readonly string[], candidates: readonly Candidate[]): boolean {
  return (
    candidates.some(isAdultOfFamily) &&
    candidates.some((one) => one.isChild && one.isRelated && people.includes(one.id))
  )
}

const isAdultOfFamily = (one: Candidate) => !one.isChild && one.isRelated

/** How consent was given, in which language, witnessed by whom, and to whom data may go (VHR-7). */
export function ConsentFields({
  consent,
  candidates,
}: {
  consent: BoundPart<Consent>
  candidates: readonly Candidate[]
}) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const kinds = consentKinds.map((value) => ({ value, label: t(`consentKind.${value}`) }))
  const guardians = [
    { value: '', label: t('eventForm.choose') },
    ...candidates.filter(isAdultOfFamily).map((one) => ({ value: one.id, label: one.name })),
  ]
  const { people, on } = consent.value
  const withdrew = candidates.filter(
    (one) => people.includes(one.id) && one.withdrewOn !== null && one.withdrewOn === on,
  )
  return (
    <>
      {/* VHR-2: each adult's own, so that nobody is ticked beforehand. */}
      <Checkbox.Group
        label={t('consent.people')}
        {...consent.several(
          'people',
          candidates.map((one) => one.id),
        )}
      >
        <div className={classes.checks}>
          {candidates.map((one) => (
            <Checkbox
              key={one.id}
              value={one.id}
              label={one.isChild ? t('consent.child', { name: one.name }) : one.name}
            />
          ))}
        </div>
      </Checkbox.Group>
      {withdrew.length > 0 ? (
        <Checkbox.Group
          label={t('consent.afterWithdrawal')}
          description={t('consent.afterWithdrawalHint')}
          {...consent.several(
            'afterWithdrawal',
            withdrew.map((one) => one.id),
          )}
        >
          <div className={classes.checks}>
            {withdrew.map((one) => (
              <Checkbox key={one.id} value={one.id} label={t('consent.gaveAfter', { name: one.name })} />
            ))}
          </div>
        </Checkbox.Group>
      ) : null}
      {needsGuardian(consent.value.people, candidates) ? (
        <div className={classes.row}>
          <NativeSelect label={t('consent.guardian')} required {...consent.select('guardianId', guardians)} />
        </div>
      ) : null}
      <div className={classes.row}>
        <NativeSelect
          label={t('consent.kind')}
          description={consent.value.kind === 'oral' ? t('consent.oralHint') : undefined}
          {...consent.select('kind', kinds)}
        />
        <DayField label={t('consent.on')} required {...consent.day('on', { max: today })} />
        <TextInput label={t('consent.language')} required {...consent.text('language')} />
        <TextInput label={t('consent.witness')} {...consent.text('witnessedBy')} />
      </div>
      <Checkbox.Group label={t('consent.scopes')} {...consent.several('scopes', consentScopes)}>
        <div className={classes.checks}>
          {consentScopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  )
}
