import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import {
  type ConsentKind,
  type ConsentScope,
  consentKinds,
  consentScopes,
} from '#shared/domain/consular/consular-terms.ts'
import type { Day } from '#shared/domain/dates.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { useToday } from '../../../ui/today.ts'
import classes from './fields.module.css'

export interface Consent {
  kind: ConsentKind
  language: string
  on: Day
  witnessedBy: string
  scopes: ConsentScope[]
}

/** Written, for embassy, authority and airline: what a return needs at least. */
export function blankConsent(today: Day, language: string): Consent {
  return { kind: 'written', language, on: today, witnessedBy: '', scopes: ['embassy', 'authority', 'airline'] }
}

/** Why a consent cannot be written down yet; undefined when it can. */
export function consentMissing(consent: Consent, t: TFunction<'consular'>): string | undefined {
  if (consent.language.trim() === '') return t('consent.languageMissing')
  return consent.scopes.length === 0 ? t('consent.scopeMissing') : undefined
}

interface ConsentFieldsProps {
  consent: Consent
  onChange: (consent: Consent) => void
}

/** How consent was given, in which language, witnessed by whom, and to whom data may go (VHR-7). */
export function ConsentFields({ consent, onChange }: ConsentFieldsProps) {
  const { t } = useTranslation('consular')
  const today = useToday()
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          label={t('consent.kind')}
          description={consent.kind === 'oral' ? t('consent.oralHint') : undefined}
          value={consent.kind}
          onChange={(event) => {
            const kind = consentKinds.find((one) => one === event.currentTarget.value)
            if (kind) onChange({ ...consent, kind })
          }}
          data={consentKinds.map((kind) => ({ value: kind, label: t(`consentKind.${kind}`) }))}
        />
        <DayField
          label={t('consent.on')}
          value={consent.on}
          onChange={(on) => onChange({ ...consent, on: on ?? consent.on })}
          max={today}
          required
        />
        <TextInput
          label={t('consent.language')}
          value={consent.language}
          maxLength={40}
          required
          onChange={(event) => onChange({ ...consent, language: event.currentTarget.value })}
        />
        <TextInput
          label={t('consent.witness')}
          value={consent.witnessedBy}
          maxLength={200}
          onChange={(event) => onChange({ ...consent, witnessedBy: event.currentTarget.value })}
        />
      </div>
      <Checkbox.Group
        label={t('consent.scopes')}
        value={consent.scopes}
        onChange={(chosen) => onChange({ ...consent, scopes: consentScopes.filter((scope) => chosen.includes(scope)) })}
      >
        <div className={classes.checks}>
          {consentScopes.map((scope) => (
            <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  )
}
