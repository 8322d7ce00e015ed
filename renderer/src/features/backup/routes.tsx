import { createRoute } from '@tanstack/react-router'
import { office, officeArea } from '../../routing/office-area/office-area-route.ts'
import { BackupsPage } from './backups-page.tsx'

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
