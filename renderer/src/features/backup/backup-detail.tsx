import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { backupList } from '#shared/domain/backup/backup-list.ts'
import { office } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import type { RowOf } from '../../ui/list/list-column.ts'
import { Facts } from '../../ui/page/facts.tsx'
import { Verdict } from '../../ui/verdict.tsx'
import { WorkProgress } from '../../ui/work/work-progress.tsx'
import classes from './backup-detail.module.css'
import { BackupMark } from './backup-mark.tsx'

/** One backup, and the proof that the office could be restored from it. */
export function BackupDetail({ backup }: { backup: RowOf<typeof backupList> }) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const name = String(backup.id)
  const test = useMutation({ mutationFn: () => office.backup.testRestore({ name }) })
  return (
    <div className={classes.detail}>
      <Facts
        columns={1}
        facts={[
          { id: 'made', label: t('backups.when'), value: backup.madeAt ? format.instant(backup.madeAt) : '' },
          { id: 'name', label: t('backups.name'), value: <span className="code">{name}</span> },
          { id: 'size', label: t('backups.size'), value: format.bytes(backup.bytes ?? 0) },
          { id: 'state', label: t('backups.state'), value: <BackupMark state={backup.state} /> },
        ]}
      />
      {test.isPending ? <WorkProgress label={t('backups.testing', { name })} /> : null}
      <Problem error={test.error} saved="reading" />
      {test.data && !test.isPending ? (
        <section aria-label={t('backups.testOf', { name })}>
          <Verdict good={test.data.ok}>
            {test.data.ok
              ? t('backups.good', { name, movements: test.data.movements, entries: test.data.journalEntries })
              : t('backups.bad', { name })}
          </Verdict>
          {test.data.problems.length > 0 ? (
            <ul dir="auto">
              {test.data.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ) : null}
      <div>
        <ActionButton label={t('backups.test')} kind="main" onClick={() => test.mutate()} busy={test.isPending} />
      </div>
    </div>
  )
}
