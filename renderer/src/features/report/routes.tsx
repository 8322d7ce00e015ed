import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pagesRoute } from '../../routing/pages-route.ts'
import { withPage } from '../../routing/with-page.ts'

const MonthPage = lazyRouteComponent(() => import('./month-page.tsx'), 'MonthPage')
const MonthsPage = lazyRouteComponent(() => import('./months-page.tsx'), 'MonthsPage')
const VerifyPage = lazyRouteComponent(() => import('./verify-page.tsx'), 'VerifyPage')

const getParentRoute = () => pagesRoute

const months = createRoute({
  getParentRoute,
  path: '/reports',
  component: MonthsPage,
  staticData: { title: (say) => say('report:title'), area: 'reports', permission: 'report.read' },
})
const month = createRoute({
  getParentRoute,
  path: '/reports/months/$id',
  component: withPage(MonthPage, function Month() {
    return <MonthPage key={month.useParams().id} month={month.useParams().id} />
  }),
  staticData: { area: 'reports', permission: 'report.read', shows: ['month'] },
})
const verify = createRoute({
  getParentRoute,
  path: '/reports/verify',
  component: VerifyPage,
  staticData: { title: (say) => say('report:verify.title'), area: 'reports', action: true },
})

export const reportRoutes = [months, month, verify] as const
