import { createRoute } from '@tanstack/react-router'
import { pagesRoute } from '../../app/pages-route.ts'
import { WarehousePage } from './warehouse-page.tsx'

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/warehouse',
  component: WarehousePage,
  staticData: { title: (say) => say('warehouse:title'), area: 'warehouse', permission: 'stock.read' },
})

export const warehouseRoutes = [home] as const
