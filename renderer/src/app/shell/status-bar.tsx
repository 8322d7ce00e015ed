import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { lockOffice } from '../../office/lock-office.ts'
import { useMay, useUser } from '../../office/office-state.ts'
import { useReading } from '../../text/use-reading.ts'
import { Keys } from '../../ui/keys/key-tip.tsx'
import { useKeysEverywhere } from '../../ui/keys/use-keys.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { Preferences } from './preferences.tsx'
import classes from './status-bar.module.css'

/** The foot of the window: who works, whether it is the demo, the journal, the last backup, and the lock. */
export function StatusBar() {
  const { t } = useTranslation(['shell', 'common'])
  const { format } = useReading()
  const user = useUser()
  const { data: status } = useQuery(officeQuery.session.status.queryOptions())
  const lock = useMutation({ mutationFn: lockOffice })
  const [preferences, setPreferences] = useState(false)
  const now = useNow()
  const mayBackUp = useMay()('backup.make')
  useKeysEverywhere('Ctrl+L', () => lock.mutate())
  const roles = format.list(user.roles.map((role) => t(`common:role.${role}`)))
  return (
    <section className={classes.bar} aria-label={t('shell:status.label')}>
      <button
        type="button"
        className={classes.part}
        title={t('shell:status.preferences')}
        onClick={() => setPreferences(true)}
      >
        {t('shell:status.person', { name: user.name, roles })}
      </button>
      {status?.office?.demo ? (
        <span className={classes.demo} title={t('shell:status.demoSays')}>
          {t('shell:status.demo')}
        </span>
      ) : null}
      <span title={t('shell:status.journalSays')}>
        {t('shell:status.journal', { mark: '✓', number: status?.journalEntries ?? 0 })}
      </span>
      {status?.lastBackupAt ? (
        <span>{t('shell:status.backup', { since: format.since(status.lastBackupAt, now) })}</span>
      ) : mayBackUp ? (
        <StateMark state="needsYou" label={t('shell:status.noBackup')} />
      ) : (
        <span>{t('shell:status.noBackup')}</span>
      )}
      <span className={classes.space} />
      <button type="button" className={classes.part} onClick={() => lock.mutate()} aria-keyshortcuts="Control+L">
        <Keys keys="Ctrl+L" /> {t('shell:status.lock')}
      </button>
      <Preferences open={preferences} onClose={() => setPreferences(false)} />
    </section>
  )
}

/** Now, to the minute, so that "2 minutes ago" does not stand still. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 60_000)
    return () => window.clearInterval(timer)
  }, [])
  return now
}
