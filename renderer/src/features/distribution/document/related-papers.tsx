import { useTranslation } from 'react-i18next'
import { useOpenRecord } from '../../../routing/place-of.ts'
import { useReading } from '../../../text/use-reading.ts'
import { QuietLink } from '../../../ui/action/quiet-link.tsx'
import type { Distribution } from '../distribution.ts'
import classes from './related-papers.module.css'

/** The papers of the ledger that belong to a distribution, as a chain one can walk. */
export function RelatedPapers({ distribution }: { distribution: Distribution }) {
  const { t } = useTranslation('distribution')
  const { format } = useReading()
  const openRecord = useOpenRecord()
  const { waybills, returns, verified } = distribution
  const papers = [
    ...waybills.map((one) => ({ ...one, label: t(one.arrived ? 'related.waybillArrived' : 'related.waybill') })),
    ...returns.map((one) => ({ ...one, label: t('related.return') })),
    ...(verified
      ? [{ id: verified.documentId, number: verified.number, happenedOn: '', label: t('related.report') }]
      : []),
  ]
  if (papers.length === 0) return <p className={classes.none}>{t('related.none')}</p>
  return (
    <ol className={classes.list}>
      {papers.map((paper) => (
        <li key={paper.id}>
          <QuietLink onClick={() => openRecord('document', paper.id)}>
            <span className="code">{paper.number}</span>
          </QuietLink>
          <span className={classes.quiet}>
            {paper.label}
            {paper.happenedOn ? ` · ${format.day(paper.happenedOn)}` : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
