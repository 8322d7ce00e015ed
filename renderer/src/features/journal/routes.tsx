import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office, officeArea } from '../../routing/office-area/office-area-route.ts'

const JournalPage = lazyRouteComponent(() => import('./journal-page.tsx'), 'JournalPage')

const getParentRoute = () => officeArea

const journal = createRoute({
  getParentRoute,
  path: '/office/journal',
  component: JournalPage,
  staticData: { ...office, permission: 'journal.read', title: (say) => say('office:journal.title') },
})

export const journalRoutes = [journal] as const
