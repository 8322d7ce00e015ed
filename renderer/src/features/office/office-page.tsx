import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'

export function OfficePage() {
  const { t } = useTranslation('office')
  return <PageHeader title={t('title')} />
}
