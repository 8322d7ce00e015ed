import type { Fault } from '../../errors/field-fault.ts'
import type { Faults } from '../form/fault/fault.ts'
import type { BoundPart } from '../form/use-form.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { neededScore, type Score } from './passphrase-strength.ts'

/** A passphrase being chosen, as a form holds it; `score` says how strong it is, null while that is looked at. */
export interface NewPassphrase {
  passphrase: string
  again: string
  score: Score | null
}

export const noPassphrase: NewPassphrase = { passphrase: '', again: '', score: null }

/** What is wrong with a chosen passphrase, at the fields of the group of that name; the office looks at it again. */
export function findPassphraseFaults({ passphrase, again, score }: NewPassphrase, group: string): Faults {
  const faults: Record<string, Fault> = {}
  if (passphrase === '') faults[`${group}.passphrase`] = { code: 'MISSING' }
  else if (score !== null && score < neededScore) faults[`${group}.passphrase`] = { code: 'WEAK_PASSPHRASE' }
  if (again !== passphrase) faults[`${group}.again`] = { code: again === '' ? 'MISSING' : 'DIFFERENT' }
  return faults
}

interface NewPassphraseFieldsProps {
  form: BoundPart<NewPassphrase>
  label: string
  again: string
  /** Words an attacker would try first: names. */
  known: readonly string[]
  autoFocus?: boolean
}

/** A passphrase chosen by typing it twice, with its strength. */
export function NewPassphraseFields({ form, label, again, known, autoFocus = false }: NewPassphraseFieldsProps) {
  return (
    <>
      <PassphraseField
        label={label}
        {...form.secret('passphrase')}
        onChange={(passphrase) => form.change({ passphrase, score: null })}
        strength={{ known, onScore: (score) => form.change({ score: score ?? null }) }}
        autoComplete="new-password"
        autoFocus={autoFocus}
      />
      <PassphraseField label={again} {...form.secret('again')} autoComplete="new-password" />
    </>
  )
}
