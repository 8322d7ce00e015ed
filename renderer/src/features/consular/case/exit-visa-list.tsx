import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useReading } from '../../../text/use-reading.ts'
import { StateMark, type WorkState } from '../../../ui/state-mark.tsx'
import { type CaseWhole, type ExitVisa, nameOf } from './case-shapes.ts'
import classes from './exit-visa-list.module.css'

export const visaStates: Record<ExitVisa['state'], WorkState> = {
  requested: 'waiting',
  granted: 'done',
  refused: 'needsYou',
  expired: 'ended',
}

/** The exit visa requests that name people of this case, and what was answered. */
export function ExitVisaList({ whole }: { whole: CaseWhole }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  if (whole.exitVisas.length === 0) return null
  return (
    <section aria-labelledby="visas">
      <h2 id="visas" className={classes.heading}>
        {t('case.visas')}
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('visas.number')}</th>
            <th scope="col">{t('visas.requestedOn')}</th>
            <th scope="col">{t('visas.answer')}</th>
            <th scope="col">{t('visas.validUntil')}</th>
          </tr>
        </thead>
        <tbody>
          {whole.exitVisas.map((visa) => (
            <tr key={`${visa.requestId}/${visa.personId}`}>
              <td>
                <bdi>{nameOf(whole, visa.personId)}</bdi>
                {visa.sentAs ? (
                  <span className={classes.reason}> {t('people.sentAs', { name: visa.sentAs })}</span>
                ) : null}
              </td>
              <td>
                <Link to="/consular/exit-visas/$id" params={{ id: visa.requestId }} className={classes.link}>
                  <span className="code">{visa.requestNumber}</span>
                </Link>
              </td>
              <td>{format.day(visa.requestedOn)}</td>
              <td>
                <StateMark state={visaStates[visa.state]} label={t(`visaState.${visa.state}`)} />
                {visa.refusalReason ? <span className={classes.reason}> {visa.refusalReason}</span> : null}
              </td>
              <td>{visa.validUntil ? format.day(visa.validUntil) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
