import { useTranslation } from 'react-i18next'
import { daysBetween, isDay } from '#shared/domain/dates.ts'
import { useToday } from '../../../ui/today.ts'
import classes from './expiry-bar.module.css'

/** Soon enough to be acted on: the longest an office plans a journey ahead. */
const soon = 90
const verySoon = 30

/** How much of a paper's validity is left, and until when, in words. */
export function ExpiryBar({ from, until, label }: { from: string; until: string; label: string }) {
  const { t } = useTranslation('consular')
  const today = useToday()
  if (!isDay(from) || !isDay(until)) return null
  const left = daysBetween(today, until)
  const whole = Math.max(1, daysBetween(from, until))
  const share = Math.min(1, Math.max(0, left / whole))
  const level = left < 0 ? 'over' : left <= verySoon ? 'low' : left <= soon ? 'soon' : 'good'
  return (
    <div className={classes.expiry} data-level={level}>
      <div className={classes.track} aria-hidden>
        <div className={classes.left} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <span className={classes.words}>
        {label} · {left < 0 ? t('case.expiredDays', { count: -left }) : t('case.daysLeft', { count: left })}
      </span>
    </div>
  )
}
