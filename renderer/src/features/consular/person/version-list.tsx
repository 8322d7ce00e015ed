import { useTranslation } from 'react-i18next'
import { movedReason } from '#shared/domain/people/person.ts'
import type { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useBirth } from '../use-birth.ts'
import { useWords } from '../use-words.ts'
import classes from './version-list.module.css'

type Version = Awaited<ReturnType<typeof office.consular.personVersions>>[number]

/** What was known of a person before, the newest first, with who wrote it down, when and why. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const says = useBirth()
  const words = useWords()
  if (versions.length === 0) return null
  return (
    <section aria-labelledby="versions">
      <h3 id="versions" className={classes.heading}>
        {t('person.former')}
      </h3>
      <ol className={classes.versions}>
        {versions.map((version) => (
          <li key={version.version} className={classes.version}>
            <span>
              {format.joined([
                `${version.givenNames} ${version.familyName}`.trim(),
                version.nameAsTold,
                version.nameArabic,
                t(`sex.${version.sex}`),
                says.birth(version.birth),
                words.nationality(version.nationality),
                version.phone,
                ...version.vulnerabilities.map((one) => t(`vulnerability.${one}`)),
              ])}
            </span>
            <span className={classes.quiet}>
              {format.joined([
                version.recordedBy,
                format.instant(version.recordedAt),
                t(`personSource.${version.source}`),
                version.reason === movedReason ? t('person.movedReason') : version.reason,
              ])}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
