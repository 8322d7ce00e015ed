import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pagesRoute } from '../../routing/pages-route.ts'

/** What every page of the warehouse stands in. */
export const stockAreaRoute = createRoute({
  getParentRoute: () => pagesRoute,
  id: 'warehouse-area',
  component: lazyRouteComponent(() => import('./stock-area.tsx'), 'WarehouseArea'),
})
