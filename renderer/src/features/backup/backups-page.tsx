import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { office, officeQuery } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { useLongWork } from '../../office/use-long-work.ts'
import { useReading } from '../../text/use-reading.ts'
import { Problem } from '../../ui/action/problem.tsx'
import { EmptyState } from '../../ui/page/empty-state.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import sections from '../../ui/page/sections.module.css'
import { Verdict } from '../../ui/verdict.tsx'
import { WorkProgress } from '../../ui/work/work-progress.tsx'
import { BackupTable } from './backup-table.tsx'

/** The encrypted copies of the office: made, checked, and tried whether they could be restored. */
export function BackupsPage() {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const backups = useQuery(officeQuery.backup.list.queryOptions())
  const status = useQuery(officeQuery.session.status.queryOptions())
  const [callId, setCallId] = useState(newId)
  const make = useLongWork('backup', async (signal) => {
    const made = await office.backup.make({ callId }, { signal })
    setCallId(newId())
    return made
  })
  const making = {
    id: 'make',
    label: t('backups.make'),
    keys: 'Alt+N',
    kind: 'main',
    onClick: () => make.mutate(),
    busy: make.isPending,
  } as const
  const folder = status.data?.folder
  return (
    <>
      <PageHeader title={t('backups.title')} summary={t('backups.summary')} actions={[making]} />
      <div className={sections.sections}>
        {make.isPending ? <WorkProgress label={t('backups.making')} {...make.progress} /> : null}
        <Problem error={make.error} />
        {make.data && !make.isPending ? (
          <Verdict good={make.data.verified}>
            {t('backups.made', { name: make.data.name, size: format.bytes(make.data.bytes) })}
          </Verdict>
        ) : null}
        <Problem error={backups.error} saved="reading" />
        {backups.data?.length === 0 && !make.isPending ? (
          <EmptyState what={t('backups.empty')} next={t('backups.emptyNext')} action={making} />
        ) : null}
        {backups.data && backups.data.length > 0 ? <BackupTable backups={backups.data} /> : null}
        {folder ? <p className={sections.says}>{t('backups.where', { folder: `${folder}/backups` })}</p> : null}
      </div>
    </>
  )
}
