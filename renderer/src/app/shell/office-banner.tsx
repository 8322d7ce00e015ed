import { useTranslation } from 'react-i18next'
import { useConnected } from '../../office/office-state.ts'
import { StateShape } from '../../ui/state-mark.tsx'
import classes from './office-banner.module.css'

/** While the office is gone: says so, and that it comes back. The page stays, with what was typed in it. */
export function OfficeBanner() {
  const { t } = useTranslation('shell')
  const connected = useConnected()
  if (connected) return null
  return (
    <div className={classes.banner} role="alert">
      <StateShape state="waiting" />
      {t('office.restarting')}
    </div>
  )
}
