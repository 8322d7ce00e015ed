import { createRootRoute, createRoute } from '@tanstack/react-router'
import type { Permission } from '#shared/domain/permissions.ts'
import type { Say } from '../text/i18n.ts'

export type Area = 'today' | 'warehouse' | 'distributions' | 'consular' | 'reports' | 'office'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name: in "Find anything", in the top bar until the page says better. Left out: it cannot be found. */
    title?: (say: Say) => string
    /** Which area of the rail it belongs to. */
    area?: Area
    /** Who may open it; left out: everyone of the office. */
    permission?: Permission
    /** The page does a action ("New receipt"): it is found among the actions. */
    action?: boolean
    /** Kinds of records the page shows, its address ending in `$id`: links by kind and id lead here. */
    shows?: readonly string[]
  }
}

export const rootRoute = createRootRoute()

/**
 * What every page stands in: the frame with rail, top bar and status bar, which the program's `app` puts in. Features
 * hang their routes under it.
 */
export const pagesRoute = createRoute({ getParentRoute: () => rootRoute, id: 'pages' })
