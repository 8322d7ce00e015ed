import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { describeError, type NextFor } from '../../errors/describe-error.ts'
import type { ErrorNames } from '../../errors/error-message.ts'
import { useSay } from '../../text/use-say.ts'
import { Sentence } from '../sentence.tsx'
import { StateShape } from '../state-mark.tsx'
import { ActionButton, type ActionSpec } from './action.tsx'
import classes from './problem.module.css'

interface ProblemProps {
  /** What a query or mutation failed with; nothing is shown while there is none. */
  error: unknown
  /** How the page calls what an error names by its id. */
  names?: ErrorNames | undefined
  /** What to do next on this page, where it is not what the error's sentence says. */
  nextFor?: NextFor | undefined
  /** `reading`: there was nothing to save. `nothing` (the default): the office refused or rolled back. */
  saved?: 'nothing' | 'reading'
  action?: ActionSpec | undefined
}

/** What happened, whether anything was saved, and what to do next. It is read out and scrolled into view. */
export function Problem({ error, names, nextFor, saved = 'nothing', action }: ProblemProps) {
  const { t } = useTranslation('problems')
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) box.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (!error) return null
  const said = describeError(error, say, names, nextFor)
  return (
    <div className={classes.problem} role="alert" ref={box}>
      <StateShape state="needsYou" />
      <div className={classes.words}>
        <p className={classes.what}>
          <Sentence>{said.what}</Sentence> {saved === 'nothing' && !said.unsure ? t('nothingSaved') : null}
        </p>
        {said.parts && said.parts.length > 0 ? (
          <ul className={classes.parts}>
            {said.parts.map((part) => (
              <li key={part}>
                <Sentence>{part}</Sentence>
              </li>
            ))}
          </ul>
        ) : null}
        {said.next ? (
          <p className={classes.next}>
            <Sentence>{said.next}</Sentence>
          </p>
        ) : null}
        {action ? (
          <ActionButton label={action.label} onClick={action.onClick} keys={action.keys} kind={action.kind} />
        ) : null}
      </div>
    </div>
  )
}
