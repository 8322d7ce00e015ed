import { useTranslation } from 'react-i18next'
import type { OfficeState } from '../office/office-state.ts'
import { shell } from '../office/shell.ts'
import { ActionButton } from '../ui/action/action.tsx'
import classes from './office-failed.module.css'

type Reason = Extract<OfficeState, { state: 'failed' }>['reason']

/** The office process is gone for good until someone starts it again. */
export function OfficeFailed({ reason }: { reason: Reason }) {
  const { t } = useTranslation('shell')
  const unsupported = reason === 'UNSUPPORTED'
  return (
    <main className={classes.page} role="alert">
      <h1 className={classes.title}>
        {unsupported ? t('office.unsupported') : t(reason === 'CRASHED' ? 'office.failed' : 'office.didNotStart')}
      </h1>
      <p>{t(unsupported ? 'office.unsupportedSays' : 'office.failedSays')}</p>
      <div className={classes.actions}>
        {unsupported ? null : (
          <ActionButton label={t('office.start')} kind="main" onClick={() => void shell.startOffice()} />
        )}
        <ActionButton label={t('office.quit')} onClick={() => void shell.quit()} />
      </div>
    </main>
  )
}

/** The first second of the program. */
export function OfficeStarting() {
  const { t } = useTranslation('shell')
  return (
    <main className={classes.page} aria-busy="true">
      <p className={classes.quiet}>{t('office.starting')}</p>
    </main>
  )
}
