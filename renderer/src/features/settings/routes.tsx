import { createRoute, lazyRouteComponent, Navigate } from '@tanstack/react-router'
import { useMay } from '../../office/office-state.ts'
import { office, officeArea } from '../../routing/office-area/office-area-route.ts'
import { pagesRoute } from '../../routing/pages-route.ts'

const CountryPage = lazyRouteComponent(() => import('./country/country-page.tsx'), 'CountryPage')
const SettingsPage = lazyRouteComponent(() => import('./settings-page.tsx'), 'SettingsPage')

const getParentRoute = () => officeArea

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/office',
  component: function Home() {
    const may = useMay()
    return <Navigate to={may('users.read') ? '/office/users' : '/office/items'} replace />
  },
  staticData: { ...office, title: (say) => say('office:title') },
})
const country = createRoute({
  getParentRoute,
  path: '/office/country',
  component: CountryPage,
  staticData: { ...office, title: (say) => say('office:country.title') },
})
const settings = createRoute({
  getParentRoute,
  path: '/office/settings',
  component: SettingsPage,
  staticData: { ...office, title: (say) => say('office:settings.title') },
})

/** Where the office's own pages begin. */
export const officeHomeRoute = home
export const settingsRoutes = [country, settings] as const
