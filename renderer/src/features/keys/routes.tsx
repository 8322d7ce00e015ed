import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office, officeArea } from '../../routing/office-area/office-area-route.ts'

const KeysPage = lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage')

const getParentRoute = () => officeArea

const keys = createRoute({
  getParentRoute,
  path: '/office/keys',
  component: KeysPage,
  staticData: { ...office, title: (say) => say('office:keys.title') },
})

export const keyRoutes = [keys] as const
