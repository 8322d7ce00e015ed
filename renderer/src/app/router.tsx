import { createHashHistory, createRoute, createRouter } from '@tanstack/react-router'
import { consularRoutes } from '../features/consular/routes.tsx'
import { distributionRoutes } from '../features/distributions/routes.tsx'
import { officeRoutes } from '../features/office/routes.tsx'
import { reportRoutes } from '../features/reports/routes.tsx'
import { todayRoutes } from '../features/today/routes.tsx'
import { warehouseRoutes } from '../features/warehouse/routes.tsx'
import { NotFound } from './not-found.tsx'
import { PageError } from './page-error.tsx'
import { pagesRoute, rootRoute } from './pages-route.ts'

/** What leads nowhere is said inside the frame: every way on is beside it. */
const nowhere = createRoute({ getParentRoute: () => pagesRoute, path: '$', component: NotFound })

const routeTree = rootRoute.addChildren([
  pagesRoute.addChildren([
    ...todayRoutes,
    ...warehouseRoutes,
    ...distributionRoutes,
    ...consularRoutes,
    ...reportRoutes,
    ...officeRoutes,
    nowhere,
  ]),
])

/** Addresses live after the `#`: the page is one file, and going back works as in a browser. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: PageError,
  defaultPendingMs: 300,
  defaultPreload: false,
  scrollRestoration: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
