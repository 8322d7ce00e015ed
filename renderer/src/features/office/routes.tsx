import { createRoute, Navigate } from '@tanstack/react-router'
import { pagesRoute } from '../../app/pages-route.ts'
import { useMay } from '../../office/office-state.ts'
import { BackupsPage } from './backups/backups-page.tsx'
import { CountryPage } from './country/country-page.tsx'
import { JournalPage } from './journal/journal-page.tsx'
import { KeysPage } from './keys/keys-page.tsx'
import { listRoutes } from './list-routes.tsx'
import { office, officeArea } from './office-area-route.ts'
import { AddPerson } from './people/add-person.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { PersonPage } from './people/person-page.tsx'
import { SettingsPage } from './settings/settings-page.tsx'

const getParentRoute = () => officeArea

const home = createRoute({
  getParentRoute: () => pagesRoute,
  path: '/office',
  component: function Home() {
    const may = useMay()
    return <Navigate to={may('people.read') ? '/office/people' : '/office/items'} replace />
  },
  staticData: { ...office, title: (say) => say('office:title') },
})
const people = createRoute({
  getParentRoute,
  path: '/office/people',
  component: PeoplePage,
  staticData: { ...office, permission: 'people.read', title: (say) => say('office:people.title') },
})
const addPerson = createRoute({
  getParentRoute,
  path: '/office/people/new',
  component: AddPerson,
  staticData: { ...office, permission: 'people.change', deed: true, title: (say) => say('office:people.add') },
})
const person = createRoute({
  getParentRoute,
  path: '/office/people/$id',
  component: function OnePerson() {
    return <PersonPage id={person.useParams().id} />
  },
  staticData: { ...office, permission: 'people.read', shows: ['user', 'person'] },
})
const country = createRoute({
  getParentRoute,
  path: '/office/country',
  component: CountryPage,
  staticData: { ...office, title: (say) => say('office:country.title') },
})
const settings = createRoute({
  getParentRoute,
  path: '/office/settings',
  component: SettingsPage,
  staticData: { ...office, title: (say) => say('office:settings.title') },
})
const keys = createRoute({
  getParentRoute,
  path: '/office/keys',
  component: KeysPage,
  staticData: { ...office, title: (say) => say('office:keys.title') },
})
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
const journal = createRoute({
  getParentRoute,
  path: '/office/journal',
  component: JournalPage,
  staticData: { ...office, permission: 'journal.read', title: (say) => say('office:journal.title') },
})

export const officeRoutes = [
  home,
  officeArea.addChildren([people, addPerson, person, country, settings, keys, backups, journal, ...listRoutes]),
] as const
