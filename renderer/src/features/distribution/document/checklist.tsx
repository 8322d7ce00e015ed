import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Deed, type DeedSpec } from '../../../ui/action.tsx'
import { StateShape, type WorkState } from '../../../ui/state-mark.tsx'
import classes from './checklist.module.css'

export interface CheckStep {
  id: string
  words: string
  state: WorkState
  note: ReactNode
  /** The deed of this step, on the step itself. */
  deed?: DeedSpec | undefined
  /** The one deed that comes next, in the head of the page. */
  main?: DeedSpec | undefined
}

/** What a distribution goes through, in order: where it stands, and each deed where it is done. */
export function Checklist({ steps }: { steps: readonly CheckStep[] }) {
  const { t } = useTranslation(['distributions', 'common'])
  return (
    <ol className={classes.list} aria-label={t('checklist.label')}>
      {steps.map((step) => (
        <li key={step.id} className={classes.step} data-mark={step.state} data-step={step.id}>
          <span className={classes.shape}>
            <StateShape state={step.state} />
          </span>
          <span className={classes.words}>
            {step.words}
            <span className={classes.heard}> {t(`common:state.${step.state}`)}</span>
          </span>
          <div className={classes.note}>{step.note}</div>
          {step.deed && !step.main ? (
            <span className={classes.deed}>
              <Deed words={step.deed.words} run={step.deed.run} keys={step.deed.keys} />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
