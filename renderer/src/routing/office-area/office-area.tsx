import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permission } from '#shared/domain/permissions.ts'
import { useMay } from '../../office/office-state.ts'
import classes from './office-area.module.css'

interface OfficePage {
  to: string
  label: string
  needs?: Permission
}

function Group({ heading, pages }: { heading: string; pages: readonly OfficePage[] }) {
  const may = useMay()
  const id = useId()
  const open = pages.filter((page) => !page.needs || may(page.needs))
  if (open.length === 0) return null
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {heading}
      </h2>
      {open.map((page) => (
        <Link key={page.to} to={page.to} className={classes.link} activeOptions={{ includeSearch: false }}>
          {page.label}
        </Link>
      ))}
    </section>
  )
}

/** The pages of the office, by what they are for, beside the one that is open. */
export function OfficeArea() {
  const { t } = useTranslation('office')
  const address = useRouterState({ select: (state) => state.location.pathname })
  return (
    <div className={classes.area}>
      <nav className={classes.nav} aria-label={t('nav.label')}>
        <Group
          heading={t('nav.people')}
          pages={[
            { to: '/office/users', label: t('people.title'), needs: 'users.read' },
            { to: '/office/country', label: t('country.title') },
            { to: '/office/settings', label: t('settings.title') },
          ]}
        />
        <Group
          heading={t('nav.lists')}
          pages={[
            { to: '/office/items', label: t('items.title') },
            { to: '/office/kits', label: t('kits.title') },
            { to: '/office/projects', label: t('projects.title') },
            { to: '/office/donors', label: t('donors.title') },
            { to: '/office/warehouses', label: t('warehouses.title') },
            { to: '/office/sites', label: t('sites.title') },
            { to: '/office/partners', label: t('partners.title') },
          ]}
        />
        <Group
          heading={t('nav.safe')}
          pages={[
            { to: '/office/keys', label: t('keys.title') },
            { to: '/office/backups', label: t('backups.title'), needs: 'backup.make' },
            { to: '/office/journal', label: t('journal.title'), needs: 'journal.read' },
          ]}
        />
      </nav>
      {/* Another page begins at its top. What scrolls can be reached by the keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page may hold nothing else to stand on */}
      <div className={classes.page} key={address} tabIndex={0}>
        <Outlet />
      </div>
    </div>
  )
}
