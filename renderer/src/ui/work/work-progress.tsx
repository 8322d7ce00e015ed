import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton } from '../action/action.tsx'
import classes from './work-progress.module.css'

interface WorkProgressProps {
  /** What is being done: "Making the report". */
  label: string
  /** Without both, the work is shown as under way without a measure. */
  done?: number | undefined
  of?: number | undefined
  onCancel?: (() => void) | undefined
}

/** Work that takes longer than a second: what it is, how far it is, and a way to stop it. */
export function WorkProgress({ label, done, of, onCancel }: WorkProgressProps) {
  const { t } = useTranslation('common')
  const { format } = useReading()
  const measured = done !== undefined && of !== undefined && of > 0
  const percent = measured ? Math.round((done / of) * 100) : 100
  return (
    <div className={classes.progress} role="status" aria-live="polite">
      <div className={classes.line}>
        <span>{label}</span>
        {measured ? <span className={classes.share}>{format.percent(done / of)}</span> : null}
      </div>
      <Progress value={percent} animated={!measured} aria-label={label} transitionDuration={0} size="sm" />
      {onCancel ? <ActionButton label={t('cancel')} onClick={onCancel} keys="Escape" kind="quiet" /> : null}
    </div>
  )
}
