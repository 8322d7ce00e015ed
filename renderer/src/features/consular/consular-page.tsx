import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'

export function ConsularPage() {
  const { t } = useTranslation('consular')
  return <PageHeader title={t('title')} />
}
