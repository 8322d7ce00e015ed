import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office, officeArea } from '../../routing/office-area/office-area-route.ts'
import { withPage } from '../../routing/with-page.ts'

const DonorPage = lazyRouteComponent(() => import('./donor-page.tsx'), 'DonorPage')
const DonorsPage = lazyRouteComponent(() => import('./donors-page.tsx'), 'DonorsPage')
const ItemPage = lazyRouteComponent(() => import('./item-page.tsx'), 'ItemPage')
const ItemsPage = lazyRouteComponent(() => import('./items-page.tsx'), 'ItemsPage')
const KitForm = lazyRouteComponent(() => import('./kits/kit-form.tsx'), 'KitForm')
const KitPage = lazyRouteComponent(() => import('./kits/kit-page.tsx'), 'KitPage')
const KitsPage = lazyRouteComponent(() => import('./kits/kits-page.tsx'), 'KitsPage')
const PartnerPage = lazyRouteComponent(() => import('./partner-page.tsx'), 'PartnerPage')
const PartnersPage = lazyRouteComponent(() => import('./partners-page.tsx'), 'PartnersPage')
const ProjectPage = lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage')
const ProjectsPage = lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage')
const SitePage = lazyRouteComponent(() => import('./site-page.tsx'), 'SitePage')
const SitesPage = lazyRouteComponent(() => import('./sites-page.tsx'), 'SitesPage')
const WarehousePage = lazyRouteComponent(() => import('./warehouse-page.tsx'), 'WarehousePage')
const WarehousesPage = lazyRouteComponent(() => import('./warehouses-page.tsx'), 'WarehousesPage')

const getParentRoute = () => officeArea
const change = { ...office, permission: 'reference.change' as const, action: true }

const items = createRoute({
  getParentRoute,
  path: '/office/items',
  component: ItemsPage,
  staticData: { ...office, title: (say) => say('office:items.title') },
})
const newItem = createRoute({
  getParentRoute,
  path: '/office/items/new',
  component: withPage(ItemPage, () => <ItemPage />),
  staticData: { ...change, title: (say) => say('office:items.add') },
})
const item = createRoute({
  getParentRoute,
  path: '/office/items/$id',
  component: withPage(ItemPage, function OneItem() {
    return <ItemPage id={item.useParams().id} />
  }),
  // A link to an item leads to its stock for whoever may see that: see the warehouse's routes.
  staticData: office,
})
const kits = createRoute({
  getParentRoute,
  path: '/office/kits',
  component: KitsPage,
  staticData: { ...office, title: (say) => say('office:kits.title') },
})
const newKit = createRoute({
  getParentRoute,
  path: '/office/kits/new',
  component: withPage(KitForm, () => <KitForm />),
  staticData: { ...change, title: (say) => say('office:kits.add') },
})
const kit = createRoute({
  getParentRoute,
  path: '/office/kits/$id',
  component: withPage(KitPage, function OneKit() {
    return <KitPage id={kit.useParams().id} />
  }),
  staticData: { ...office, shows: ['kit'] },
})
const nextKit = createRoute({
  getParentRoute,
  path: '/office/kits/$id/next',
  component: withPage(KitForm, function NextKit() {
    return <KitForm after={nextKit.useParams().id} />
  }),
  staticData: { ...office, permission: 'reference.change' },
})
const projects = createRoute({
  getParentRoute,
  path: '/office/projects',
  component: ProjectsPage,
  staticData: { ...office, title: (say) => say('office:projects.title') },
})
const newProject = createRoute({
  getParentRoute,
  path: '/office/projects/new',
  component: withPage(ProjectPage, () => <ProjectPage />),
  staticData: { ...change, title: (say) => say('office:projects.add') },
})
const project = createRoute({
  getParentRoute,
  path: '/office/projects/$id',
  component: withPage(ProjectPage, function OneProject() {
    return <ProjectPage id={project.useParams().id} />
  }),
  staticData: { ...office, shows: ['project'] },
})
const donors = createRoute({
  getParentRoute,
  path: '/office/donors',
  component: DonorsPage,
  staticData: { ...office, title: (say) => say('office:donors.title') },
})
const newDonor = createRoute({
  getParentRoute,
  path: '/office/donors/new',
  component: withPage(DonorPage, () => <DonorPage />),
  staticData: { ...change, title: (say) => say('office:donors.add') },
})
const donor = createRoute({
  getParentRoute,
  path: '/office/donors/$id',
  component: withPage(DonorPage, function OneDonor() {
    return <DonorPage id={donor.useParams().id} />
  }),
  staticData: { ...office, shows: ['donor'] },
})
const warehouses = createRoute({
  getParentRoute,
  path: '/office/warehouses',
  component: WarehousesPage,
  staticData: { ...office, title: (say) => say('office:warehouses.title') },
})
const newWarehouse = createRoute({
  getParentRoute,
  path: '/office/warehouses/new',
  component: withPage(WarehousePage, () => <WarehousePage />),
  staticData: { ...change, title: (say) => say('office:warehouses.add') },
})
const warehouse = createRoute({
  getParentRoute,
  path: '/office/warehouses/$id',
  component: withPage(WarehousePage, function OneWarehouse() {
    return <WarehousePage id={warehouse.useParams().id} />
  }),
  staticData: { ...office, shows: ['warehouse'] },
})
const sites = createRoute({
  getParentRoute,
  path: '/office/sites',
  component: SitesPage,
  staticData: { ...office, title: (say) => say('office:sites.title') },
})
const newSite = createRoute({
  getParentRoute,
  path: '/office/sites/new',
  component: withPage(SitePage, () => <SitePage />),
  staticData: { ...change, title: (say) => say('office:sites.add') },
})
const site = createRoute({
  getParentRoute,
  path: '/office/sites/$id',
  component: withPage(SitePage, function OneSite() {
    return <SitePage id={site.useParams().id} />
  }),
  staticData: { ...office, shows: ['site'] },
})
const partners = createRoute({
  getParentRoute,
  path: '/office/partners',
  component: PartnersPage,
  staticData: { ...office, title: (say) => say('office:partners.title') },
})
const newPartner = createRoute({
  getParentRoute,
  path: '/office/partners/new',
  component: withPage(PartnerPage, () => <PartnerPage />),
  staticData: { ...change, title: (say) => say('office:partners.add') },
})
const partner = createRoute({
  getParentRoute,
  path: '/office/partners/$id',
  component: withPage(PartnerPage, function OnePartner() {
    return <PartnerPage id={partner.useParams().id} />
  }),
  staticData: { ...office, shows: ['party'] },
})

/** The lists an office keeps, each with its records. */
export const listRoutes = [
  ...[items, newItem, item, kits, newKit, kit, nextKit],
  ...[projects, newProject, project, donors, newDonor, donor],
  ...[warehouses, newWarehouse, warehouse, sites, newSite, site, partners, newPartner, partner],
] as const
