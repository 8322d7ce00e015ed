import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'

export function DistributionsPage() {
  const { t } = useTranslation('distributions')
  return <PageHeader title={t('title')} />
}
