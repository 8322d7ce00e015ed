import { createRoute } from '@tanstack/react-router'
import { office, officeArea } from '../../routing/office-area/office-area-route.ts'
import { AddPerson } from './add-user.tsx'
import { PersonPage } from './user-page.tsx'
import { PeoplePage } from './users-page.tsx'

const getParentRoute = () => officeArea

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
  staticData: { ...office, permission: 'people.change', action: true, title: (say) => say('office:people.add') },
})
const person = createRoute({
  getParentRoute,
  path: '/office/people/$id',
  component: function OnePerson() {
    return <PersonPage id={person.useParams().id} />
  },
  staticData: { ...office, permission: 'people.read', shows: ['user', 'person'] },
})

export const userRoutes = [people, addPerson, person] as const
