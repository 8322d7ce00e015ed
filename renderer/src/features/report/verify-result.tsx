import { useTranslation } from 'react-i18next'
import type { Verification } from '#shared/contract/report.ts'
import { reconciledConcepts } from '#shared/domain/report/month-head.ts'
import type { Say } from '../../text/i18n.ts'
import { useReading } from '../../text/use-reading.ts'
import { useSay } from '../../text/use-say.ts'
import { Facts } from '../../ui/page/facts.tsx'
import { StateShape } from '../../ui/state-mark.tsx'
import classes from './reports.module.css'

const shapes = { valid: 'done', 'not-proved': 'waiting', 'not-valid': 'needsYou' } as const

/** One sentence in green, amber or red, then what was looked at, with fingerprints to compare by phone. */
export function VerifyResult({ found }: { found: Verification }) {
  const { t } = useTranslation('report')
  const say = useSay()
  const { format } = useReading()
  const name = (role: 'prepared' | 'approved') => found.signatures.find((each) => each.role === role)?.name ?? ''
  const { report } = found
  return (
    <section aria-live="polite" data-testid="verification" data-verdict={found.verdict}>
      <p className={classes.verdict} data-verdict={found.verdict}>
        <StateShape state={shapes[found.verdict]} />
        <span>
          {found.verdict === 'valid'
            ? t('verify.valid', {
                prepared: name('prepared'),
                approved: name('approved'),
                office: report?.office ?? '',
                figures: found.figuresCompared,
              })
            : found.verdict === 'not-proved'
              ? `${t('verify.notProved')} ${t('verify.notProvedNext')}`
              : `${t('verify.notValid')} ${t('verify.notValidNext')}`}
        </span>
      </p>
      {found.cautions.map(({ code, data }) => (
        <p key={code} className={classes.warning}>
          <StateShape state="waiting" />
          <span>{t(`verify.caution.${code}`, { version: data.version ?? '' })}</span>
        </p>
      ))}
      {found.reasons.length > 0 ? (
        <section className={classes.section}>
          <h2 className={classes.heading}>{t('verify.reasons')}</h2>
          <ul className={classes.reasons}>
            {found.reasons.map((reason) => (
              <li key={`${reason.code} ${JSON.stringify(reason.data)}`}>{sayReason(reason, say)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Facts
        facts={[
          { id: 'file', label: t('verify.file'), value: found.fileName },
          {
            id: 'report',
            label: t('verify.report'),
            value: report
              ? t('verify.reportOf', { office: report.office, code: report.officeCode, month: report.month })
              : undefined,
          },
          {
            id: 'changed',
            label: t('verify.changedSince'),
            value: found.changedSince ? t('verify.changedSomething') : t('verify.changedNothing'),
          },
          {
            id: 'figures',
            label: t('verify.figures'),
            value:
              found.attachedDataAgrees === null
                ? t('verify.figuresUnknown')
                : found.attachedDataAgrees
                  ? t('verify.figuresAgree', { count: found.figuresCompared })
                  : t('verify.figuresDiffer'),
          },
          {
            id: 'digest',
            label: t('verify.digest'),
            wide: true,
            value: report ? <span className={`code ${classes.fingerprint}`}>{report.datasetDigest}</span> : undefined,
          },
          {
            id: 'journal',
            label: t('verify.journal'),
            wide: true,
            value: report ? <span className={`code ${classes.fingerprint}`}>{report.journalHead}</span> : undefined,
          },
        ]}
      />
      {found.signatures.length > 0 ? (
        <h2 className={`${classes.heading} ${classes.section}`}>{t('verify.signatures')}</h2>
      ) : null}
      {found.signatures.map((signature) => (
        <div key={signature.certificateFingerprint + signature.role} className={classes.signature}>
          <Facts
            facts={[
              {
                id: 'name',
                label: signature.role === 'unknown' ? t('verify.unknownRole') : t(`verify.${signature.role}`),
                value: signature.name,
              },
              {
                id: 'at',
                label: t('verify.signedAt'),
                value: signature.signedAt ? format.instant(signature.signedAt) : undefined,
              },
              {
                id: 'intact',
                label: signature.intact ? t('verify.intact') : t('verify.notIntact'),
                value: <StateShape state={signature.intact ? 'done' : 'needsYou'} />,
              },
              { id: 'chain', label: t('verify.authority'), value: t(`verify.chain.${signature.chain}`) },
              {
                id: 'certificate',
                label: t('verify.certificate'),
                wide: true,
                value: <span className={`code ${classes.fingerprint}`}>{signature.certificateFingerprint}</span>,
              },
              {
                id: 'authority',
                label: signature.authorityName,
                wide: true,
                value: <span className={`code ${classes.fingerprint}`}>{signature.authorityFingerprint}</span>,
              },
            ]}
          />
        </div>
      ))}
    </section>
  )
}

function sayReason(reason: Verification['reasons'][number], say: Say): string {
  const role = reason.data.role
  const words = role === 'prepared' || role === 'approved' ? say(`report:verify.${role}`) : (role ?? '')
  const concept = reconciledConcepts.find((known) => known === reason.data.concept)
  return say(`report:verify.reason.${reason.code}`, {
    ...reason.data,
    role: words,
    concept: concept && say(`report:concept.${concept}`),
  })
}
