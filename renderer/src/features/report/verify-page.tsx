import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page/page-header.tsx'
import classes from './reports.module.css'
import { VerifyReport } from './verify-report.tsx'

export function VerifyPage() {
  const { t } = useTranslation('report')
  return (
    <>
      <PageHeader title={t('verify.title')} summary={t('verify.summary')} />
      <div className={classes.page}>
        <VerifyReport />
      </div>
    </>
  )
}
