import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  type ConsentKind,
  type ConsentScope,
  consentKinds,
  consentScopes,
} from '#shared/domain/consular/consular-terms.ts'
import type { Day } from '#shared/domain/dates.ts'
import { DayField } from '../../../ui/field/day-field.tsx'
import type { Fault, Faults } from '../../../ui/form/fault/fault.ts'
import type { BoundPart } from '../../../ui/form/use-form.ts'
import { useToday } from '../../../ui/today.ts'
import classes from './fields.module.css'

export interface Consent {
  kind: ConsentKind
  language: string
  on: Day | null
  witnessedBy: string
  scopes: ConsentScope[]
}

/** Written, for embassy, authority and airline: what a return needs at least. */
export function blankConsent(today: Day, language: string): Consent {
  return { kind: 'written', language, on: today, witnessedBy: '', scopes: ['embassy', 'authority', 'airline'] }
}

/** What a consent says that the contract leaves free: in which language it was explained, and for whom it is. */
export function findConsentFaults({ language, scopes }: Consent): Faults {
  const faults: Record<string, Fault> = {}
  if (language.trim() === '') faults['consent.language'] = { code: 'EMPTY' }
  if (scopes.length === 0) faults['consent.scopes'] = { code: 'EMPTY' }
  return faults
}

/** A consent as the contract wants it; a missing day is left empty, which it refuses. */
export const asConsent = (consent: Consent) => ({ ...consent, on: consent.on ?? '' })

/** How consent was given, in which language, witnessed by whom, and to whom data may go (VHR-7). */
export function ConsentFields({ consent }: { consent: BoundPart<Consent> }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  const kinds = consentKinds.map((value) => ({ value, label: t(`consentKind.${value}`) }))
  return (
    <>
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
