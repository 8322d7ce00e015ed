import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/page/empty-state.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'

/** A page that the person's role does not open, reached by its address. */
export function NotAllowed() {
  const { t } = useTranslation(['problems', 'errors'])
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('errors:NOT_ALLOWED.what')} />
      <EmptyState
        what={t('errors:NOT_ALLOWED.next')}
        action={{ id: 'today', label: t('page.today'), onClick: () => void navigate({ to: '/' }) }}
      />
    </>
  )
}
