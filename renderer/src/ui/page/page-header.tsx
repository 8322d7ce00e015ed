import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton, type ActionSpec } from '../action/action.tsx'
import { Sentence } from '../sentence.tsx'
import { StateMark, type WorkState } from '../state-mark.tsx'
import classes from './page-header.module.css'
import { usePageTitle } from './page-title.ts'
import { type Step, Stepper } from './stepper.tsx'

export interface PageHeaderProps {
  title: string
  /** The document's number; shown and copied left to right in every language. */
  number?: string | undefined
  state?: { state: WorkState; label?: string } | undefined
  steps?: readonly Step[] | undefined
  /** One line in label: "Tripoli Main → Sebha Hub, 2 vehicles, LY-0231, 14 Nov". */
  summary?: ReactNode
  /** Posted: nothing here is changed any more, a mistake is reversed. */
  sealed?: boolean | undefined
  actions?: readonly ActionSpec[] | undefined
}

/** The head of a page: what it is, where it stands, and on the far side what can be done with it. */
export function PageHeader({ title, number, state, steps, summary, sealed, actions }: PageHeaderProps) {
  const { t } = useTranslation('ui')
  usePageTitle(number ? `${title} ${number}` : title)
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <div className={classes.line}>
          <h1 className={classes.title}>
            {title}
            {number ? <span className={`code ${classes.number}`}>{number}</span> : null}
          </h1>
          {state ? <StateMark state={state.state} label={state.label} /> : null}
          {sealed ? (
            <span className={classes.sealed}>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="none" stroke="currentColor">
                <path d="M2.5 5.5h7v5h-7zM4 5.5v-2a2 2 0 0 1 4 0v2" />
              </svg>
              {t('header.sealed')}
            </span>
          ) : null}
        </div>
        {summary ? (
          <p className={classes.summary}>{typeof summary === 'string' ? <Sentence>{summary}</Sentence> : summary}</p>
        ) : null}
        {steps ? <Stepper steps={steps} /> : null}
      </div>
      {actions && actions.length > 0 ? (
        <div className={classes.actions} role="toolbar" aria-label={t('header.actions')}>
          {actions.map(({ id, ...action }) => (
            <ActionButton key={id} {...action} />
          ))}
        </div>
      ) : null}
    </header>
  )
}
