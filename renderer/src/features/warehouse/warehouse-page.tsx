import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page-header.tsx'

export function WarehousePage() {
  const { t } = useTranslation('warehouse')
  return <PageHeader title={t('title')} />
}
