import { useTranslation } from 'react-i18next'
import { leftAloneReason, movedReason } from '#shared/domain/people/person.ts'
import type { office } from '../../../office/client.ts'
import { useReading } from '../../../text/use-reading.ts'
import { useKnownFields } from './use-known-fields.ts'
import classes from './version-list.module.css'

type Version = Awaited<ReturnType<typeof office.consular.personVersions>>[number]

/** All that was recorded of a person, the newest first, with who wrote it down, when and why; what changed stands out. */
export function VersionList({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation('consular')
  const { format } = useReading()
  const fieldsOf = useKnownFields()
  if (versions.length === 0) return null
  const own: Record<string, string> = {
    [movedReason]: t('person.movedReason'),
    [leftAloneReason]: t('person.leftAloneReason'),
  }
  return (
    <section aria-labelledby="versions">
      <h3 id="versions" className={classes.heading}>
        {t('person.former')}
      </h3>
      <ol className={classes.versions}>
        {versions.map((version, index) => {
          const before = versions[index + 1]
          const was = new Map(before && fieldsOf(before).map(({ field, text }) => [field, text]))
          return (
            <li key={version.version} className={classes.version}>
              <span className={classes.quiet}>
                {format.joined([
                  version.recordedBy,
                  format.instant(version.recordedAt),
                  t(`personSource.${version.source}`),
                  own[version.reason] ?? version.reason,
                ])}
              </span>
              <dl className={classes.fields}>
                {fieldsOf(version)
                  .map((each) => ({ ...each, changed: before !== undefined && was.get(each.field) !== each.text }))
                  .filter(({ text, changed }) => text !== '' || changed)
                  .map(({ field, label, text, changed }) => (
                    <div key={field} className={classes.field}>
                      <dt className={classes.quiet}>{label}</dt>
                      <dd className={classes.value}>
                        <bdi className={changed ? classes.changed : undefined}>{text || t('person.blank')}</bdi>
                      </dd>
                    </div>
                  ))}
              </dl>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
