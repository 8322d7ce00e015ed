import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page/page-header.tsx'
import classes from './form.module.css'

/** A page whose record is being asked for. */
export function Waiting({ title }: { title: string }) {
  const { t } = useTranslation('common')
  return (
    <>
      <PageHeader title={title} />
      <p className={classes.waiting} aria-busy="true">
        {t('loading')}
      </p>
    </>
  )
}
