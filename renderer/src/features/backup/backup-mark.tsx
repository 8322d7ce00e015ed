import { useTranslation } from 'react-i18next'
import type { backupStates } from '#shared/domain/backup/backup-list.ts'
import { StateMark } from '../../ui/state-mark.tsx'

/** Whether a backup was read back when it was made. */
export function BackupMark({ state }: { state: (typeof backupStates)[number] }) {
  const { t } = useTranslation('office')
  return <StateMark state={state === 'verified' ? 'done' : 'waiting'} label={t(`backups.states.${state}`)} />
}
