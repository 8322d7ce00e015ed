import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'

export function TodayPage() {
  const { t } = useTranslation('today')
  return <PageHeader title={t('title')} />
}
