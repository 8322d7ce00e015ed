import { useTranslation } from 'react-i18next'
import { useOpenRecord } from '../../routing/place-of.ts'
import { StateShape } from '../../ui/state-mark.tsx'
import type { CheckItem } from './month-row.ts'
import classes from './reports.module.css'

const shown = 5

/** What is still in the way of signing, and what will only be noted; each leads to where it is put right. */
export function MonthChecklist({ items }: { items: readonly CheckItem[] | undefined }) {
  const { t } = useTranslation('report')
  const open = useOpenRecord()
  const found = items?.filter((item) => item.count > 0) ?? []
  return (
    <section className={classes.section} aria-labelledby="month-checklist">
      <h2 id="month-checklist" className={classes.heading}>
        {t('month.checklist')}
      </h2>
      {items && found.length === 0 ? (
        <p className={classes.clear}>
          <StateShape state="done" /> {t('month.allClear')}
        </p>
      ) : null}
      <ul className={classes.checks}>
        {found.map((item) => (
          <li key={item.code} className={classes.check}>
            <StateShape state={item.blocking ? 'needsYou' : 'waiting'} />
            <span>
              {t(`month.check.${item.code}`, { count: item.count })}
              <span className={classes.quiet}> · {item.blocking ? t('month.blocking') : t('month.noted')}</span>
            </span>
            <span className={classes.subjects}>
              {item.subjects.slice(0, shown).map((subject) => (
                <button
                  key={subject.id}
                  type="button"
                  className={classes.subject}
                  onClick={() => open(subject.kind, subject.id)}
                >
                  <bdi>{subject.label}</bdi>
                </button>
              ))}
              {item.count > shown ? <span>{t('month.more', { count: item.count - shown })}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
