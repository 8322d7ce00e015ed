import { useTranslation } from 'react-i18next'
import classes from './sent-name.module.css'

interface SentNameProps {
  /** As it was sent; empty of who was forgotten. */
  personName: string
  /** As it is now, where it was corrected since. */
  nameNow: string | null
}

/** A name on a list that left the office: as it was then, with a mark where it was corrected since. */
export function SentName({ personName, nameNow }: SentNameProps) {
  const { t } = useTranslation('consular')
  return (
    <>
      <bdi>{personName || t('erasure.person')}</bdi>
      {nameNow ? <span className={classes.now}>{t('people.correctedSince', { name: nameNow })}</span> : null}
    </>
  )
}
