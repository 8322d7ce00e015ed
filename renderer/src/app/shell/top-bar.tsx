import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Keys } from '../../ui/keys/key-tip.tsx'
import { useShownTitle } from '../../ui/page/page-title.ts'
import { areas } from './areas.ts'
import { openFind } from './find-anything.tsx'
import classes from './top-bar.module.css'

/** Where one is, and the way to anywhere else. */
export function TopBar() {
  const { t } = useTranslation('shell')
  const title = useShownTitle()
  const area = useRouterState({ select: (state) => state.matches.at(-1)?.staticData.area })
  const place = areas.find((one) => one.area === area)
  const areaWords = area ? t(`area.${area}`) : undefined
  return (
    <header className={classes.bar}>
      <div className={classes.where}>
        {place && areaWords !== title ? (
          <>
            <Link to={place.to} className={classes.area}>
              {areaWords}
            </Link>
            <span className={classes.slash} aria-hidden>
              /
            </span>
          </>
        ) : null}
        <bdi className={classes.title}>{title}</bdi>
      </div>
      <button type="button" className={classes.find} onClick={openFind} aria-keyshortcuts="Control+K">
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor">
          <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3 14 14" strokeWidth="1.4" />
        </svg>
        <span className={classes.findWords}>{t('find.open')}</span>
        <Keys keys="Ctrl+K" />
      </button>
    </header>
  )
}
