import { useTranslation } from 'react-i18next'
import type { office } from '../../../office/client.ts'
import { StateShape } from '../../../ui/state-mark.tsx'
import classes from './batch-page.module.css'
import { type Considered, IneligibleGroup } from './ineligible-group.tsx'

interface IneligibleListProps {
  cannot: Awaited<ReturnType<typeof office.consular.exitVisaEligibility>>['cannot']
  /** Who was asked about, and for which day. */
  considered: Considered
}

/** Who cannot be requested, by what stands first against them, the most first. */
export function IneligibleList({ cannot, considered }: IneligibleListProps) {
  const { t } = useTranslation('consular')
  return (
    <section className={classes.half} aria-labelledby="cannot">
      <div className={classes.head}>
        <h2 id="cannot" className={classes.title}>
          <StateShape state={cannot.total > 0 ? 'needsYou' : 'draft'} /> {t('batch.cannot', { count: cannot.total })}
        </h2>
      </div>
      {cannot.total === 0 ? <p className={classes.nobody}>{t('batch.nobodyBarred')}</p> : null}
      <div className={classes.list}>
        {cannot.reasons.map(({ code, people }) => (
          <IneligibleGroup key={code} code={code} people={people} considered={considered} />
        ))}
      </div>
    </section>
  )
}
