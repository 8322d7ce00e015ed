import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { ageingBands, caseSteps } from '#shared/domain/consular/derive-person.ts'
import { pagesRoute } from '../../routing/pages-route.ts'
import { withPage } from '../../routing/with-page.ts'

const BoardPage = lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage')
const CasePage = lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage')
const CasesPage = lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage')
const ConsularArea = lazyRouteComponent(() => import('./consular-area.tsx'), 'ConsularArea')
const DeparturePage = lazyRouteComponent(() => import('./departures/departure-page.tsx'), 'DeparturePage')
const BatchPage = lazyRouteComponent(() => import('./exit-visas/batch-page.tsx'), 'BatchPage')
const RequestPage = lazyRouteComponent(() => import('./exit-visas/request-page.tsx'), 'RequestPage')
const RequestsPage = lazyRouteComponent(() => import('./exit-visas/requests-page.tsx'), 'RequestsPage')
const NewRegistration = lazyRouteComponent(() => import('./register/register-page.tsx'), 'NewRegistration')
const RegisterPage = lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage')
const NewSession = lazyRouteComponent(() => import('./sessions/session-form.tsx'), 'NewSession')
const SessionForm = lazyRouteComponent(() => import('./sessions/session-form.tsx'), 'SessionForm')
const SessionPage = lazyRouteComponent(() => import('./sessions/session-page.tsx'), 'SessionPage')
const SessionsPage = lazyRouteComponent(() => import('./sessions/sessions-page.tsx'), 'SessionsPage')

const area = createRoute({ getParentRoute: () => pagesRoute, id: 'consular-area', component: ConsularArea })
const getParentRoute = () => area
const read = { area: 'consular', permission: 'case.read' } as const
const change = { area: 'consular', permission: 'case.change' } as const
const text = z.string().optional().catch(undefined)
const step = z.enum(caseSteps).optional().catch(undefined)
const band = z.enum(ageingBands).optional().catch(undefined)
/** Members a form begins with. */
const withPeople = z.object({ people: z.array(z.string()).optional().catch(undefined) })
const nobody: readonly string[] = []

const board = createRoute({
  getParentRoute,
  path: '/consular',
  validateSearch: z.object({ step, band, nationality: text }),
  component: withPage(BoardPage, function Board() {
    return <BoardPage {...board.useSearch()} />
  }),
  staticData: { ...read, title: (say) => say('consular:board.heading') },
})
const cases = createRoute({
  getParentRoute,
  path: '/consular/cases',
  component: CasesPage,
  staticData: { ...read, title: (say) => say('consular:cases.title') },
})
const newCase = createRoute({
  getParentRoute,
  path: '/consular/cases/new',
  component: NewRegistration,
  staticData: { ...change, action: true, title: (say) => say('consular:register.open') },
})
const caseDraft = createRoute({
  getParentRoute,
  path: '/consular/cases/draft/$id',
  component: withPage(RegisterPage, function Draft() {
    const { id } = caseDraft.useParams()
    return <RegisterPage key={id} id={id} />
  }),
  staticData: { ...change, shows: ['draft-case'] },
})
const oneCase = createRoute({
  getParentRoute,
  path: '/consular/cases/$id',
  validateSearch: z.object({ mend: text, member: text }),
  component: withPage(CasePage, function Case() {
    const { id } = oneCase.useParams()
    return <CasePage key={id} {...oneCase.useSearch()} id={id} />
  }),
  staticData: { ...read, shows: ['case'] },
})
const sessions = createRoute({
  getParentRoute,
  path: '/consular/sessions',
  component: SessionsPage,
  staticData: { ...read, title: (say) => say('consular:sessions.title') },
})
const newSession = createRoute({
  getParentRoute,
  path: '/consular/sessions/new',
  validateSearch: withPeople,
  component: withPage(NewSession, function Session() {
    return <NewSession people={newSession.useSearch().people ?? nobody} />
  }),
  staticData: { ...change, action: true, title: (say) => say('consular:session.open') },
})
const sessionDraft = createRoute({
  getParentRoute,
  path: '/consular/sessions/draft/$id',
  validateSearch: withPeople,
  component: withPage(SessionForm, function Draft() {
    const { id } = sessionDraft.useParams()
    return <SessionForm key={id} id={id} people={sessionDraft.useSearch().people ?? nobody} />
  }),
  staticData: { ...change, shows: ['draft-consular-session'] },
})
const session = createRoute({
  getParentRoute,
  path: '/consular/sessions/$id',
  component: withPage(SessionPage, function Session() {
    return <SessionPage id={session.useParams().id} />
  }),
  staticData: { ...read, shows: ['consular-session'] },
})
const visas = createRoute({
  getParentRoute,
  path: '/consular/exit-visas',
  component: RequestsPage,
  staticData: { ...read, title: (say) => say('consular:visas.title') },
})
const batch = createRoute({
  getParentRoute,
  path: '/consular/exit-visas/new',
  validateSearch: withPeople,
  component: withPage(BatchPage, function Batch() {
    return <BatchPage people={batch.useSearch().people ?? nobody} />
  }),
  staticData: { ...change, action: true, title: (say) => say('consular:batch.open') },
})
const visa = createRoute({
  getParentRoute,
  path: '/consular/exit-visas/$id',
  component: withPage(RequestPage, function Visa() {
    return <RequestPage id={visa.useParams().id} />
  }),
  staticData: { ...read, shows: ['exit-visa-request'] },
})
const departure = createRoute({
  getParentRoute,
  path: '/consular/departures/new',
  validateSearch: withPeople,
  component: withPage(DeparturePage, function Departure() {
    return <DeparturePage people={departure.useSearch().people ?? nobody} />
  }),
  staticData: { ...change, action: true, title: (say) => say('consular:departure.open') },
})

export const consularRoutes = [
  area.addChildren([
    board,
    cases,
    newCase,
    caseDraft,
    oneCase,
    sessions,
    newSession,
    sessionDraft,
    session,
    visas,
    batch,
    visa,
    departure,
  ]),
] as const
