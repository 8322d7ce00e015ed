import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { office } from '../../office/client.ts'
import { useReading } from '../../text/use-reading.ts'
import { ActionButton } from '../../ui/action/action.tsx'
import { Problem } from '../../ui/action/problem.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import classes from '../../ui/table.module.css'
import { Verdict } from '../../ui/verdict.tsx'
import { WorkProgress } from '../../ui/work/work-progress.tsx'

type Backup = Awaited<ReturnType<typeof office.backup.list>>[number]

/** The backups, the newest first, each with the proof that it could be restored. */
export function BackupTable({ backups }: { backups: readonly Backup[] }) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const test = useMutation({ mutationFn: (name: string) => office.backup.testRestore({ name }) })
  return (
    <>
      {test.isPending ? <WorkProgress label={t('backups.testing', { name: test.variables })} /> : null}
      <Problem error={test.error} saved="reading" />
      {test.data && !test.isPending ? (
        <section aria-label={t('backups.testOf', { name: test.variables })}>
          <Verdict good={test.data.ok}>
            {test.data.ok
              ? t('backups.good', {
                  name: test.variables,
                  movements: test.data.movements,
                  entries: test.data.journalEntries,
                })
              : t('backups.bad', { name: test.variables })}
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
      <table className={`${classes.table} ${classes.withActions}`} aria-label={t('backups.list')}>
        <thead>
          <tr>
            <th scope="col">{t('backups.when')}</th>
            <th scope="col">{t('backups.name')}</th>
            <th scope="col" className={classes.number}>
              {t('backups.size')}
            </th>
            <th scope="col">{t('backups.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <th scope="row" className={classes.nowrap}>
                <time dateTime={backup.madeAt}>{format.instant(backup.madeAt)}</time>
              </th>
              <td>
                <span className="code">{backup.name}</span>
              </td>
              <td className={`${classes.number} ${classes.nowrap}`}>{format.bytes(backup.bytes)}</td>
              <td>
                <StateMark
                  state={backup.verified ? 'done' : 'waiting'}
                  label={t(backup.verified ? 'backups.verified' : 'backups.notVerified')}
                />
              </td>
              <td>
                <ActionButton
                  label={t('backups.test')}
                  onClick={() => test.mutate(backup.name)}
                  busy={test.isPending && test.variables === backup.name}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
