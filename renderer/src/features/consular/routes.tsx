import { createRoute } from '@tanstack/react-router'
import { pagesRoute } from '../../app/pages-route.ts'
import { ConsularPage } from './consular-page.tsx'

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/consular',
  component: ConsularPage,
  staticData: { title: (say) => say('consular:title'), area: 'consular', permission: 'case.read' },
})

export const consularRoutes = [home] as const
