import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageCodes, languages } from '#shared/domain/languages.ts'
import { useReading } from '../../text/use-reading.ts'
import { usePageTitle } from './page-title.ts'
import classes from './standalone-page.module.css'

interface LonePageProps {
  title: string
  /** What it is about, or why it is asked. */
  says?: ReactNode
  /** Over the title: whose office, which step. */
  over?: ReactNode
  children: ReactNode
  /** Small and last: other ways to go on. */
  others?: ReactNode
  /** As wide as a page, for what is read rather than filled in. */
  wide?: boolean
  onLanguage: (language: Language) => void
}

/** A page outside the frame, one question in the middle: first start, sign in. Its language can be changed at once. */
export function StandalonePage({ title, says, over, children, others, wide = false, onLanguage }: LonePageProps) {
  const { t } = useTranslation(['common', 'sign-in'])
  const { language } = useReading()
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <span className={classes.mark}>
          <svg viewBox="0 0 20 20" width="24" height="24" aria-hidden="true">
            <rect width="20" height="20" rx="4" fill="var(--accent)" />
            <path d="M4.5 15.5 10 4.5l5.5 11M6.8 11.5h6.4" fill="none" stroke="var(--ground)" strokeWidth="1.8" />
          </svg>
          Amana
        </span>
        <fieldset className={classes.languages} aria-label={t('sign-in:language')}>
          {languageCodes.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              className={classes.language}
              onClick={() => onLanguage(one)}
            >
              {languages[one].name}
            </button>
          ))}
        </fieldset>
      </header>
      <main className={classes.main}>
        <div className={classes.column} data-wide={wide || undefined}>
          {over ? <p className={classes.over}>{over}</p> : null}
          <h1 className={classes.title}>{title}</h1>
          {says ? <p className={classes.says}>{says}</p> : null}
          {children}
          {others ? <div className={classes.others}>{others}</div> : null}
        </div>
      </main>
    </div>
  )
}
