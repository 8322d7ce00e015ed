import { useTranslation } from 'react-i18next'
import { useAltHeld } from './alt-held.ts'
import classes from './key-tip.module.css'

const named = ['Ctrl', 'Alt', 'Shift', 'Enter', 'Space', 'Escape', 'Backspace', 'Delete'] as const
type NamedKey = (typeof named)[number]
const isNamed = (key: string): key is NamedKey => named.some((one) => one === key)

/** The keys of a shortcut, written as they stand on the keyboard in the person's language. */
export function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation('ui')
  return (
    <kbd className={classes.keys} dir="ltr">
      {keys
        .split('+')
        .map((key) => (isNamed(key) ? t(`keys.${key}`) : key))
        .join('+')}
    </kbd>
  )
}

/** The keys of a action, shown on it while Alt is held: under a button, inside a row. Its parent must be positioned. */
export function KeyTip({ keys, place = 'under' }: { keys: string | undefined; place?: 'under' | 'inside' }) {
  const shown = useAltHeld()
  if (!keys || !shown) return null
  return (
    <span className={place === 'under' ? classes.tip : classes.inside} aria-hidden>
      <Keys keys={keys} />
    </span>
  )
}
