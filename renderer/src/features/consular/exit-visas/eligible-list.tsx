import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { StateShape } from '../../../ui/state-mark.tsx'
import classes from './batch-page.module.css'

type Eligible = Awaited<ReturnType<typeof office.consular.exitVisaEligibility>>['can']

interface EligibleHalfProps {
  /** As many as one request may name, of how many there are. */
  can: Eligible
  leftOut: ReadonlySet<string>
  onLeftOut: (leftOut: ReadonlySet<string>) => void
}

/** People drawn at a time. */
const drawn = 100

/** Who can be requested: all of them are chosen until somebody is left out. */
export function EligibleList({ can: { people, total }, leftOut, onLeftOut }: EligibleHalfProps) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const [shown, setShown] = useState(drawn)
  const chosen = people.filter((person) => !leftOut.has(person.personId)).length
  const toggle = (personId: string) => {
    const next = new Set(leftOut)
    if (!next.delete(personId)) next.add(personId)
    onLeftOut(next)
  }
  return (
    <section className={classes.half} aria-labelledby="can">
      <div className={classes.head}>
        <h2 id="can" className={classes.title}>
          <StateShape state="done" /> {t('batch.can', { count: total })}
        </h2>
        {people.length > 0 ? (
          <button
            type="button"
            className={classes.all}
            onClick={() => onLeftOut(chosen === 0 ? new Set() : new Set(people.map((person) => person.personId)))}
          >
            {t(chosen === 0 ? 'batch.chooseAll' : 'batch.chooseNone')}
          </button>
        ) : null}
      </div>
      {people.length === 0 ? <p className={classes.nobody}>{t('batch.nobodyCan')}</p> : null}
      {total > people.length ? <p className={classes.nobody}>{t('batch.most', { count: people.length })}</p> : null}
      <ul className={classes.list}>
        {people.slice(0, shown).map((person) => (
          <li key={person.personId}>
            <label className={classes.person}>
              <input type="checkbox" checked={!leftOut.has(person.personId)} onChange={() => toggle(person.personId)} />
              <span>
                <bdi className={classes.name}>{person.personName}</bdi>
                <span className={`code ${classes.under}`}>{person.caseNumber}</span>
              </span>
              <span className={classes.paper}>
                <span className="code">{person.documentNumber}</span>
                <span className={classes.under}>{t('batch.until', { day: format.day(person.expiresOn) })}</span>
              </span>
            </label>
          </li>
        ))}
        {people.length > shown ? (
          <li>
            <button type="button" className={classes.all} onClick={() => setShown(shown + drawn)}>
              {t('batch.more', { count: people.length - shown })}
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
