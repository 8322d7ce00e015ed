import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type AgeingBand, activeSteps, ageingBands, type CaseStep } from '#shared/domain/consular/derive-person.ts'
import { useReading } from '../../../text/use-reading.ts'
import { StateShape } from '../../../ui/state-mark.tsx'
import { stateOfStep, useWords } from '../use-words.ts'
import classes from './step-table.module.css'

interface StepCount {
  step: CaseStep
  people: number
  ageing: readonly { band: AgeingBand; people: number }[]
}
export interface Chosen {
  step: CaseStep | undefined
  band: AgeingBand | undefined
}
interface StepTableProps {
  steps: readonly StepCount[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  /** What the list below shows: on the line under the table. */
  children: ReactNode
}

const isActive = ({ step }: StepCount) => activeSteps.some((known) => known === step)

/** The steps as columns: how many are there, and how long they wait. A figure narrows the list to its people. */
export function StepTable({ steps, chosen, onChoose, children }: StepTableProps) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const words = useWords()
  const columns = steps.filter(isActive)
  const ended = steps.filter((one) => !isActive(one) && one.people > 0)
  const most = Math.max(1, ...columns.map((one) => one.people))
  const toggle = (step: CaseStep, band?: AgeingBand) =>
    onChoose(chosen.step === step && chosen.band === band ? { step: undefined, band: undefined } : { step, band })
  return (
    <div className={classes.board}>
      <table className={classes.table} aria-label={t('board.table')}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('board.step')}
            </th>
            {columns.map((one) => (
              <th key={one.step} scope="col" data-chosen={chosen.step === one.step || undefined}>
                {words.step(one.step)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('board.people')}</th>
            {columns.map((one) => (
              <td key={one.step} data-chosen={chosen.step === one.step || undefined}>
                <button
                  type="button"
                  className={classes.total}
                  disabled={one.people === 0}
                  aria-pressed={chosen.step === one.step && !chosen.band}
                  aria-label={t('board.inStep', { number: format.number(one.people), step: words.step(one.step) })}
                  onClick={() => toggle(one.step)}
                >
                  {format.number(one.people)}
                  <span className={classes.bar} style={{ inlineSize: `${(one.people / most) * 100}%` }} />
                </button>
              </td>
            ))}
          </tr>
          {ageingBands.map((band) => (
            <tr key={band}>
              <th scope="row">{words.ageing(band)}</th>
              {columns.map((one) => {
                const people = one.ageing.find((each) => each.band === band)?.people ?? 0
                return (
                  <td key={one.step} data-chosen={chosen.step === one.step || undefined}>
                    {people === 0 ? (
                      <span className={classes.nobody}>·</span>
                    ) : (
                      <button
                        type="button"
                        className={classes.figure}
                        data-band={band}
                        aria-pressed={chosen.step === one.step && chosen.band === band}
                        aria-label={t('board.inStepAndBand', {
                          number: format.number(people),
                          step: words.step(one.step),
                          band: words.ageing(band),
                        })}
                        onClick={() => toggle(one.step, band)}
                      >
                        {format.number(people)}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.under}>
        {children}
        {ended.length > 0 ? (
          <p className={classes.ended}>
            {t('board.ended')}
            {ended.map((one) => (
              <button
                key={one.step}
                type="button"
                className={classes.end}
                aria-pressed={chosen.step === one.step}
                onClick={() => toggle(one.step)}
              >
                <StateShape state={stateOfStep(one.step)} /> {words.step(one.step)} {format.number(one.people)}
              </button>
            ))}
          </p>
        ) : null}
      </div>
    </div>
  )
}
