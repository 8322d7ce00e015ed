import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office, officeArea } from '../../routing/office-area/office-area-route.ts'

const BackupsPage = lazyRouteComponent(() => import('./backups-page.tsx'), 'BackupsPage')

const getParentRoute = () => officeArea

const backups = createRoute({
  getParentRoute,
  path: '/office/backups',
  component: BackupsPage,
  staticData: {
    ...office,
    permission: 'backup.make',
    shows: ['backup'],
    title: (say) => say('office:backups.title'),
  },
})

export const backupRoutes = [backups] as const
