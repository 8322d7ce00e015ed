import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton, type ActionSpec } from '../../../ui/action/action.tsx'
import { StateShape, type WorkState } from '../../../ui/state-mark.tsx'
import classes from './checklist.module.css'

export interface CheckStep {
  id: string
  label: string
  state: WorkState
  note: ReactNode
  /** The action of this step, on the step itself. */
  action?: ActionSpec | undefined
  /** The one action that comes next, in the head of the page. */
  main?: ActionSpec | undefined
}

/** What a distribution goes through, in order: where it stands, and each action where it is done. */
export function Checklist({ steps }: { steps: readonly CheckStep[] }) {
  const { t } = useTranslation(['distribution', 'common'])
  return (
    <ol className={classes.list} aria-label={t('checklist.label')}>
      {steps.map((step) => (
        <li key={step.id} className={classes.step} data-mark={step.state} data-step={step.id}>
          <span className={classes.shape}>
            <StateShape state={step.state} />
          </span>
          <span className={classes.words}>
            {step.label}
            <span className={classes.heard}> {t(`common:state.${step.state}`)}</span>
          </span>
          <div className={classes.note}>{step.note}</div>
          {step.action && !step.main ? (
            <span className={classes.action}>
              <ActionButton label={step.action.label} onClick={step.action.onClick} keys={step.action.keys} />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
