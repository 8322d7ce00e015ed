import { PasswordInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './passphrase-field.module.css'
import { passphraseStrength, type Score } from './passphrase-strength.ts'

interface PassphraseFieldProps {
  label: string
  value: string
  onChange: (passphrase: string) => void
  /** For choosing one: shows how strong it is. `known` are words an attacker would try first. */
  strength?: { known: readonly string[]; onScore?: (score: Score | undefined) => void } | undefined
  description?: string
  error?: ReactNode
  autoFocus?: boolean
  disabled?: boolean
  name?: string
  onBlur?: () => void
  autoComplete?: 'current-password' | 'new-password'
}

const bars = [1, 2, 3, 4] as const

/** A passphrase, hidden unless asked to be shown; when one is chosen, with its strength as bars and a word. */
export function PassphraseField({ value, onChange, strength, ...field }: PassphraseFieldProps) {
  const { t } = useTranslation('ui')
  const [score, setScore] = useState<Score>()
  const known = strength?.known.join('\u0000')
  const latest = useRef(strength?.onScore)
  latest.current = strength?.onScore
  useEffect(() => {
    if (known === undefined) return
    if (value === '') {
      setScore(undefined)
      latest.current?.(undefined)
      return
    }
    let current = true
    void passphraseStrength(value, known.split('\u0000')).then((next) => {
      if (!current) return
      setScore(next)
      latest.current?.(next)
    })
    return () => {
      current = false
    }
  }, [value, known])
  return (
    <div className={classes.field}>
      <PasswordInput
        {...field}
        // In a dialog the focus goes where this says, not where the field asks for it.
        data-autofocus={field.autoFocus || undefined}
        classNames={{ innerInput: classes.typed ?? '' }}
        value={value}
        spellCheck={false}
        autoComplete={field.autoComplete ?? 'off'}
        onChange={(event) => onChange(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
      />
      {strength ? (
        <div className={classes.strength} role="status">
          <span className={classes.bars} aria-hidden data-score={score}>
            {bars.map((bar) => (
              <span key={bar} data-on={(score !== undefined && value !== '' && score >= bar) || undefined} />
            ))}
          </span>
          {value === ''
            ? t('passphrase.advice')
            : score === undefined
              ? t('passphrase.checking')
              : t(`passphrase.strength.s${score}`)}
        </div>
      ) : null}
    </div>
  )
}
