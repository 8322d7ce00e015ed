import { createRoute } from '@tanstack/react-router'
import { pagesRoute } from '../../app/pages-route.ts'
import { ReportsPage } from './reports-page.tsx'

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/reports',
  component: ReportsPage,
  staticData: { title: (say) => say('reports:title'), area: 'reports', permission: 'report.read' },
})

export const reportRoutes = [home] as const
