import { useTranslation } from 'react-i18next'
import { StateShape, type WorkState } from '../state-mark.tsx'
import classes from './stepper.module.css'

export interface Step {
  id: string
  label: string
  state: 'done' | 'now' | 'later' | 'stopped'
  /** Who or when, in a few label: "Omar F., 14 Nov". */
  note?: string | undefined
}

const shapeOf: Record<Step['state'], WorkState> = {
  done: 'done',
  now: 'underWay',
  later: 'draft',
  stopped: 'cancelled',
}

/** Where a document stands on its way, as a list one can hear: each step with its state. */
export function Stepper({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('ui')
  return (
    <ol className={classes.steps} aria-label={t('stepper.label')}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={classes.step}
          data-step={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <StateShape state={shapeOf[step.state]} />
          <span>{step.label}</span>
          {step.note ? <span className={classes.note}>{step.note}</span> : null}
          <span className={classes.heard}>{t(`stepper.${step.state}`)}</span>
        </li>
      ))}
    </ol>
  )
}
