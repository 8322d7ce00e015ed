import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pagesRoute } from '../../routing/pages-route.ts'

const TodayPage = lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage')

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/',
  component: TodayPage,
  staticData: { title: (say) => say('today:title'), area: 'today' },
})

export const todayRoutes = [home] as const
