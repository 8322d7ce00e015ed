import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office, officeArea } from '../../routing/office-area/office-area-route.ts'
import { withPage } from '../../routing/with-page.ts'

const AddPerson = lazyRouteComponent(() => import('./add-user.tsx'), 'AddPerson')
const PersonPage = lazyRouteComponent(() => import('./user-page.tsx'), 'PersonPage')
const PeoplePage = lazyRouteComponent(() => import('./users-page.tsx'), 'PeoplePage')

const getParentRoute = () => officeArea

const people = createRoute({
  getParentRoute,
  path: '/office/users',
  component: PeoplePage,
  staticData: { ...office, permission: 'users.read', title: (say) => say('office:people.title') },
})
const addUser = createRoute({
  getParentRoute,
  path: '/office/users/new',
  component: AddPerson,
  staticData: { ...office, permission: 'users.change', action: true, title: (say) => say('office:people.add') },
})
const person = createRoute({
  getParentRoute,
  path: '/office/users/$id',
  component: withPage(PersonPage, function OnePerson() {
    return <PersonPage id={person.useParams().id} />
  }),
  staticData: { ...office, permission: 'users.read', shows: ['user', 'person'] },
})

export const userRoutes = [people, addUser, person] as const
