import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { placeOf } from '../../routing/place-of.ts'
import { say } from '../../text/i18n.ts'
import { useReading } from '../../text/use-reading.ts'
import { QuietLink } from '../../ui/action/quiet-link.tsx'
import { sayAction } from '../../ui/action/say-action.ts'
import { Facts } from '../../ui/page/facts.tsx'
import classes from '../../ui/table.module.css'
import type { Entry } from './entry.ts'
import { entryValues } from './entry-values.ts'
import { useEntryWords } from './entry-words.ts'
import detail from './journal.module.css'

/** One entry of the journal, whole: who did what to which records, and how they were before and after. */
export function EntryDetail({ entry }: { entry: Entry }) {
  const { t } = useTranslation('office')
  const { format } = useReading()
  const router = useRouter()
  const words = useEntryWords()
  const values = entryValues(entry.before, entry.after)
  const twoSided = entry.before !== null && entry.before !== undefined
  return (
    <div className={detail.detail}>
      <Facts
        columns={1}
        facts={[
          { id: 'at', label: t('journal.at'), value: format.instant(entry.at) },
          { id: 'who', label: t('journal.who'), value: entry.userName },
          { id: 'what', label: t('journal.what'), value: sayAction(entry.action, say) },
          {
            id: 'about',
            label: t('journal.about'),
            value: (
              <ul className={detail.subjects}>
                {entry.subjects.map(({ kind, id, label }) => {
                  if (label === '') return null
                  const place = placeOf(router, kind, id)
                  return (
                    <li key={`${kind} ${id}`}>
                      {place ? (
                        <QuietLink onClick={() => router.history.push(place)}>
                          <bdi>{label}</bdi>
                        </QuietLink>
                      ) : (
                        <bdi>{label}</bdi>
                      )}
                    </li>
                  )
                })}
              </ul>
            ),
          },
          {
            id: 'hash',
            label: t('journal.hash'),
            value: (
              <span className={detail.hash} dir="ltr">
                {entry.hash}
              </span>
            ),
          },
        ]}
      />
      {entry.details !== 'shown' ? <p className={detail.none}>{t(`journal.${entry.details}`)}</p> : null}
      {values.length === 0 ? (
        entry.details === 'shown' ? (
          <p className={detail.none}>{t('journal.noValues')}</p>
        ) : null
      ) : (
        <table className={classes.table}>
          {twoSided ? <caption>{t('journal.onlyChanged')}</caption> : null}
          <thead>
            <tr>
              <th scope="col">{t('journal.field')}</th>
              {twoSided ? <th scope="col">{t('journal.before')}</th> : null}
              <th scope="col">{t('journal.after')}</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value) => (
              <tr key={value.path} className={value.changed ? classes.changed : undefined}>
                <th scope="row">{words.field(value.path)}</th>
                {twoSided ? (
                  <td>
                    <bdi>{words.value(value.before)}</bdi>
                  </td>
                ) : null}
                <td>
                  <bdi>{words.value(value.after)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
