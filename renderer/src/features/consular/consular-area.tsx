import { Outlet } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AreaNav } from '../../ui/page/area-nav.tsx'
import classes from './consular-area.module.css'

/** The pages of the consular desk, and the one that is open. */
export function ConsularArea() {
  const { t } = useTranslation('consular')
  return (
    <div className={classes.area}>
      <AreaNav
        label={t('title')}
        pages={[
          { to: '/consular', label: t('board.title'), exact: true },
          { to: '/consular/cases', label: t('cases.title') },
          { to: '/consular/sessions', label: t('sessions.title') },
          { to: '/consular/exit-visas', label: t('visas.title') },
        ]}
      />
      <div className={classes.page}>
        <Outlet />
      </div>
    </div>
  )
}
