import { useTranslation } from 'react-i18next'
import { Problem } from '../action/problem.tsx'
import { PageHeader } from './page-header.tsx'
import classes from './waiting.module.css'

interface WaitingProps {
  /** What the page is called, where that is known before its record. */
  title?: string
  /** Why the record cannot be had. */
  error?: unknown
}

/** A page whose record is being asked for: it says that it is busy, or what went wrong. */
export function Waiting({ title, error }: WaitingProps) {
  const { t } = useTranslation('common')
  if (error) return <Problem error={error} saved="reading" />
  return (
    <>
      {title ? <PageHeader title={title} /> : null}
      <p className={classes.waiting} role="status" aria-busy="true">
        {t('loading')}
      </p>
    </>
  )
}
