import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officeQuery } from '../../office/client.ts'
import { listenForDrops } from '../../office/dropped-file.ts'
import { useMay } from '../../office/office-state.ts'
import { useShownTitle } from '../../ui/page/page-title.ts'
import { NotAllowed } from '../not-allowed.tsx'
import { FindAnything } from './find-anything.tsx'
import classes from './frame.module.css'
import { OfficeBanner } from './office-banner.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'

/** Where a report dropped on the window is verified. */
const verifyPath = '/reports/verify'
const railKey = 'amana.narrow-rail'

/** The window around every page. */
export function Frame() {
  const { t } = useTranslation('shell')
  const [narrow, setNarrow] = useState(() => localStorage.getItem(railKey) === 'yes')
  const title = useShownTitle()
  const address = useRouterState({ select: (state) => state.location.pathname })
  const needs = useRouterState({ select: (state) => state.matches.at(-1)?.staticData.permission })
  const may = useMay()
  const router = useRouter()
  useEffect(() => listenForDrops(() => router.history.push(verifyPath)), [router])
  const loading = useRouterState({ select: (state) => state.isLoading })
  const main = useRef<HTMLElement>(null)
  const before = useRef(address)
  // Dates in pages are days of the office's own time zone.
  useQuery(officeQuery.settings.facts.queryOptions())
  useEffect(() => {
    if (before.current === address) return
    before.current = address
    // A page that has a first field takes the focus itself; otherwise it goes to the page, not to the top of the window.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [address])
  const fold = (next: boolean) => {
    setNarrow(next)
    localStorage.setItem(railKey, next ? 'yes' : 'no')
  }
  return (
    <div className={classes.frame}>
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <Rail narrow={narrow} onNarrow={fold} />
      <div className={classes.right}>
        <TopBar />
        <OfficeBanner />
        <main ref={main} id="main" tabIndex={-1} className={classes.main} aria-busy={loading}>
          {needs && !may(needs) ? <NotAllowed /> : <Outlet />}
        </main>
      </div>
      <StatusBar />
      <FindAnything />
      <div className={classes.announced} role="status" aria-live="polite">
        {t('opened', { title })}
      </div>
    </div>
  )
}
