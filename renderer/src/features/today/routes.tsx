import { createRoute } from '@tanstack/react-router'
import { pagesRoute } from '../../routing/pages-route.ts'
import { TodayPage } from './today-page.tsx'

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/',
  component: TodayPage,
  staticData: { title: (say) => say('today:title'), area: 'today' },
})

export const todayRoutes = [home] as const
