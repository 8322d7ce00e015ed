import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { backupList } from '#shared/domain/backup/backup-list.ts'
import { office, officeQuery } from '../../office/client.ts'
import { newId } from '../../office/use-call-id.ts'
import { useLongWork } from '../../office/use-long-work.ts'
import { useReading } from '../../text/use-reading.ts'
import { Problem } from '../../ui/action/problem.tsx'
import type { RowOf, ShownColumn } from '../../ui/list/list-column.ts'
import { ListPage } from '../../ui/list/list-page.tsx'
import { Verdict } from '../../ui/verdict.tsx'
import { WorkProgress } from '../../ui/work/work-progress.tsx'
import { BackupDetail } from './backup-detail.tsx'
import { BackupMark } from './backup-mark.tsx'
import classes from './backups-page.module.css'

/** The encrypted copies of the office: made, checked, and tried whether they could be restored. */
export function BackupsPage() {
  const { t } = useTranslation(['office', 'common'])
  const { format } = useReading()
  const status = useQuery(officeQuery.session.status.queryOptions())
  const [callId, setCallId] = useState(newId)
  const [opened, setOpened] = useState<RowOf<typeof backupList>>()
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
  const columns = useMemo(
    (): ShownColumn<typeof backupList>[] => [
      { id: 'madeAt', label: t('backups.when'), width: 200 },
      { id: 'name', label: t('backups.name'), width: 240 },
      { id: 'bytes', label: t('backups.size'), show: ({ bytes }) => <bdi>{format.bytes(bytes ?? 0)}</bdi>, width: 110 },
      {
        id: 'state',
        label: t('backups.state'),
        words: (state) => t(`backups.states.${state}`),
        show: ({ state }) => <BackupMark state={state} />,
        width: 220,
      },
    ],
    [t, format],
  )
  const folder = status.data?.folder
  return (
    <>
      <ListPage
        list={backupList}
        client={office.list.backups}
        title={t('backups.title')}
        summary={t('backups.summary')}
        columns={columns}
        onOpen={setOpened}
        preview={(backup) => <BackupDetail key={backup.id} backup={backup} />}
        actions={[making]}
        above={
          <div className={classes.above}>
            {make.isPending ? <WorkProgress label={t('backups.making')} {...make.progress} /> : null}
            <Problem error={make.error} />
            {make.data && !make.isPending ? (
              <Verdict good={make.data.verified}>
                {t('backups.made', { name: make.data.name, size: format.bytes(make.data.bytes) })}
              </Verdict>
            ) : null}
            {folder ? <p className={classes.where}>{t('backups.where', { folder: `${folder}/backups` })}</p> : null}
          </div>
        }
        foot={({ totals }) => [format.bytes(totals.bytes ?? 0)]}
        empty={{ what: t('backups.empty'), next: t('backups.emptyNext'), action: making }}
      />
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={t('backups.one')}
        closeButtonProps={{ 'aria-label': t('common:close') }}
        size={560}
      >
        {opened ? <BackupDetail backup={opened} /> : null}
      </Modal>
    </>
  )
}
