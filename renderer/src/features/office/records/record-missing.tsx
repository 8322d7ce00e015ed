import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** An address without a record behind it. */
export function RecordMissing({ list }: { list: string }) {
  const { t } = useTranslation('office')
  const router = useRouter()
  return (
    <EmptyState
      what={t('notThere.what')}
      next={t('notThere.next')}
      deed={{ id: 'list', words: t('toList'), run: () => router.history.push(list) }}
    />
  )
}
