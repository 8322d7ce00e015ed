import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Deed, type DeedSpec } from './action.tsx'
import classes from './page-header.module.css'
import { usePageTitle } from './page-title.ts'
import { StateMark, type WorkState } from './state-mark.tsx'
import { type Step, Stepper } from './stepper.tsx'

export interface PageHeaderProps {
  title: string
  /** The document's number; shown and copied left to right in every language. */
  number?: string | undefined
  state?: { state: WorkState; words?: string } | undefined
  steps?: readonly Step[] | undefined
  /** One line in words: "Tripoli Main → Sebha Hub, 2 vehicles, LY-0231, 14 Nov". */
  summary?: ReactNode
  /** Posted: nothing here is changed any more, a mistake is reversed. */
  sealed?: boolean | undefined
  deeds?: readonly DeedSpec[] | undefined
}

/** The head of a page: what it is, where it stands, and on the far side what can be done with it. */
export function PageHeader({ title, number, state, steps, summary, sealed, deeds }: PageHeaderProps) {
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
          {state ? <StateMark state={state.state} words={state.words} /> : null}
          {sealed ? (
            <span className={classes.sealed}>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" fill="none" stroke="currentColor">
                <path d="M2.5 5.5h7v5h-7zM4 5.5v-2a2 2 0 0 1 4 0v2" />
              </svg>
              {t('header.sealed')}
            </span>
          ) : null}
        </div>
        {summary ? <p className={classes.summary}>{summary}</p> : null}
        {steps ? <Stepper steps={steps} /> : null}
      </div>
      {deeds && deeds.length > 0 ? (
        <div className={classes.deeds} role="toolbar" aria-label={t('header.deeds')}>
          {deeds.map(({ id, ...deed }) => (
            <Deed key={id} {...deed} />
          ))}
        </div>
      ) : null}
    </header>
  )
}
