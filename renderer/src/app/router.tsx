import { createHashHistory, createRoute, createRouter } from '@tanstack/react-router'
import { backupRoutes } from '../features/backup/routes.tsx'
import { consularRoutes } from '../features/consular/routes.tsx'
import { distributionRoutes } from '../features/distribution/routes.tsx'
import { journalRoutes } from '../features/journal/routes.tsx'
import { keyRoutes } from '../features/keys/routes.tsx'
import { listRoutes } from '../features/reference/routes.tsx'
import { reportRoutes } from '../features/report/routes.tsx'
import { officeHomeRoute, settingsRoutes } from '../features/settings/routes.tsx'
import { warehouseRoutes } from '../features/stock/routes.tsx'
import { todayRoutes } from '../features/today/routes.tsx'
import { userRoutes } from '../features/users/routes.tsx'
import { officeArea } from '../routing/office-area/office-area-route.ts'
import { pagesRoute, rootRoute } from '../routing/pages-route.ts'
import { NotFound } from './not-found.tsx'
import { PageError } from './page-error.tsx'
import { Frame } from './shell/frame.tsx'

pagesRoute.update({ component: Frame })

/** What leads nowhere is said inside the frame: every way on is beside it. */
const nowhere = createRoute({ getParentRoute: () => pagesRoute, path: '$', component: NotFound })

const routeTree = rootRoute.addChildren([
  pagesRoute.addChildren([
    ...todayRoutes,
    ...warehouseRoutes,
    ...distributionRoutes,
    ...consularRoutes,
    ...reportRoutes,
    officeHomeRoute,
    officeArea.addChildren([
      ...userRoutes,
      ...settingsRoutes,
      ...keyRoutes,
      ...backupRoutes,
      ...journalRoutes,
      ...listRoutes,
    ]),
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
