import { useTranslation } from 'react-i18next'
import classes from './page-wait.module.css'

/** A page that does not know yet what to show. Nothing is seen of it in the first moment, so that nothing flashes. */
export function PageWait() {
  const { t } = useTranslation('common')
  return (
    <p className={classes.wait} aria-busy="true">
      {t('loading')}
    </p>
  )
}
