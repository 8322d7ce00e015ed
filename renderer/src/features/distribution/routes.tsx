import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pagesRoute } from '../../routing/pages-route.ts'
import { withPage } from '../../routing/with-page.ts'

const DistributionPage = lazyRouteComponent(() => import('./document/distribution-page.tsx'), 'DistributionPage')
const DistributionsPage = lazyRouteComponent(() => import('./list/distributions-page.tsx'), 'DistributionsPage')
const NewPlan = lazyRouteComponent(() => import('./plan/plan-form.tsx'), 'NewPlan')
const PlanForm = lazyRouteComponent(() => import('./plan/plan-form.tsx'), 'PlanForm')
const ReportPage = lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage')
const ReturnPage = lazyRouteComponent(() => import('./returns/return-page.tsx'), 'ReturnPage')

const getParentRoute = () => pagesRoute
const area = 'distributions' as const

const list = createRoute({
  getParentRoute,
  path: '/distributions',
  component: DistributionsPage,
  staticData: { title: (say) => say('distribution:title'), area, permission: 'distribution.read' },
})
const newPlan = createRoute({
  getParentRoute,
  path: '/distributions/new',
  component: NewPlan,
  staticData: { title: (say) => say('distribution:plan.title'), area, permission: 'distribution.plan', action: true },
})
const planDraft = createRoute({
  getParentRoute,
  path: '/distributions/draft/$id',
  component: withPage(PlanForm, function Draft() {
    const { id } = planDraft.useParams()
    return <PlanForm key={id} id={id} />
  }),
  staticData: { area, permission: 'distribution.plan', shows: ['draft-distribution-plan'] },
})
const distribution = createRoute({
  getParentRoute,
  path: '/distributions/$id',
  component: withPage(DistributionPage, function One() {
    const { id } = distribution.useParams()
    return <DistributionPage key={id} id={id} />
  }),
  staticData: { area, permission: 'distribution.read', shows: ['distribution'] },
})
const report = createRoute({
  getParentRoute,
  path: '/distributions/$id/report',
  component: withPage(ReportPage, function Report() {
    const { id } = report.useParams()
    return <ReportPage key={id} distributionId={id} />
  }),
  staticData: { area, permission: 'distribution.report', shows: ['draft-distribution-report'] },
})
const goodsBack = createRoute({
  getParentRoute,
  path: '/distributions/$id/return',
  component: withPage(ReturnPage, function Return() {
    const { id } = goodsBack.useParams()
    return <ReturnPage key={id} distributionId={id} />
  }),
  staticData: { area, permission: 'stock.receive', shows: ['draft-distribution-return'] },
})

export const distributionRoutes = [list, newPlan, planDraft, distribution, report, goodsBack] as const
