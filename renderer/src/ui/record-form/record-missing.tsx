import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../page/empty-state.tsx'
import { PageHeader } from '../page/page-header.tsx'

/** An address without a record behind it. */
export function RecordMissing({ list }: { list: string }) {
  const { t } = useTranslation('office')
  const router = useRouter()
  return (
    <>
      <PageHeader title={t('notThere.what')} />
      <EmptyState
        what={t('notThere.next')}
        action={{ id: 'list', label: t('toList'), onClick: () => router.history.push(list) }}
      />
    </>
  )
}
