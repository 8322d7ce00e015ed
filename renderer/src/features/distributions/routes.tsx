import { createRoute } from '@tanstack/react-router'
import { pagesRoute } from '../../app/pages-route.ts'
import { DistributionsPage } from './distributions-page.tsx'

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/distributions',
  component: DistributionsPage,
  staticData: { title: (say) => say('distributions:title'), area: 'distributions', permission: 'distribution.read' },
})

export const distributionRoutes = [home] as const
