import { createRoute } from '@tanstack/react-router'
import { pagesRoute } from '../pages-route.ts'
import { OfficeArea } from './office-area.tsx'

/** What the office's pages have in common. */
export const office = { area: 'office' as const }

export const officeArea = createRoute({ getParentRoute: () => pagesRoute, id: 'office-area', component: OfficeArea })
