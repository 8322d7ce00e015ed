import { createRoute } from '@tanstack/react-router'
import { pagesRoute } from '../../app/pages-route.ts'
import { OfficePage } from './office-page.tsx'

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/office',
  component: OfficePage,
  staticData: { title: (say) => say('office:title'), area: 'office' },
})

export const officeRoutes = [home] as const
