import { useCallback, useState } from 'react'
import { PassphraseField } from './passphrase-field.tsx'
import { neededScore, type Score } from './passphrase-strength.ts'

export interface NewPassphraseModel {
  passphrase: string
  again: string
  score: Score | undefined
  /** Typed twice alike and strong enough. */
  ready: boolean
  /** Too easy to guess, as far as it was looked at. */
  weak: boolean
  differs: boolean
  setPassphrase: (passphrase: string) => void
  setAgain: (passphrase: string) => void
  setScore: (score: Score | undefined) => void
}

/** What a form knows of a passphrase being chosen. */
export function useNewPassphrase(): NewPassphraseModel {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [score, setScoreState] = useState<Score>()
  const setScore = useCallback((next: Score | undefined) => setScoreState(next), [])
  const same = passphrase === again
  return {
    ...{ passphrase, again, score, setPassphrase, setAgain, setScore },
    weak: score === undefined || score < neededScore,
    ready: same && score !== undefined && score >= neededScore,
    differs: again !== '' && !same && !passphrase.startsWith(again),
  }
}

interface NewPassphraseProps {
  model: NewPassphraseModel
  label: string
  again: string
  differ: string
  /** Words an attacker would try first: names. */
  known: readonly string[]
  autoFocus?: boolean
}

/** A passphrase chosen by typing it twice, with its strength. */
export function NewPassphrase({ model, label, again, differ, known, autoFocus = false }: NewPassphraseProps) {
  return (
    <>
      <PassphraseField
        label={label}
        value={model.passphrase}
        onChange={model.setPassphrase}
        strength={{ known, onScore: model.setScore }}
        autoComplete="new-password"
        autoFocus={autoFocus}
      />
      <PassphraseField
        label={again}
        value={model.again}
        onChange={model.setAgain}
        autoComplete="new-password"
        error={model.differs ? differ : undefined}
      />
    </>
  )
}
