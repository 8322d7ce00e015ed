import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/page/empty-state.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation(['shell', 'problems'])
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('shell:notFound.what')} />
      <EmptyState
        what={t('shell:notFound.next')}
        action={{ id: 'today', label: t('problems:page.today'), onClick: () => void navigate({ to: '/' }) }}
      />
    </>
  )
}
