import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { withPage } from '../../routing/with-page.ts'
import { kindRoutes } from './kinds/kind-routes.tsx'
import { stockAreaRoute } from './stock-area-route.ts'

const ArrivalPage = lazyRouteComponent(() => import('./document/arrival-page.tsx'), 'ArrivalPage')
const DocumentRoute = lazyRouteComponent(() => import('./document/document-route.tsx'), 'DocumentRoute')
const AllDocumentsPage = lazyRouteComponent(() => import('./documents/document-list-page.tsx'), 'AllDocumentsPage')
const ItemPage = lazyRouteComponent(() => import('./on-hand/item-page.tsx'), 'ItemPage')
const OnHandPage = lazyRouteComponent(() => import('./on-hand/on-hand-page.tsx'), 'OnHandPage')
const StockCardPage = lazyRouteComponent(() => import('./on-hand/stock-card-page.tsx'), 'StockCardPage')

const getParentRoute = () => stockAreaRoute
const place = 'warehouse' as const
const read = { area: place, permission: 'stock.read' as const }
const day = z.iso.date().optional().catch(undefined)

const onHand = createRoute({
  getParentRoute,
  path: '/warehouse',
  component: OnHandPage,
  staticData: { ...read, title: (say) => say('stock:onHand.title') },
})
const item = createRoute({
  getParentRoute,
  path: '/warehouse/items/$id',
  validateSearch: z.object({ at: z.string().optional().catch(undefined), asOf: day }),
  component: withPage(ItemPage, function Item() {
    const { at, asOf } = item.useSearch()
    return <ItemPage itemId={item.useParams().id} at={at} asOf={asOf} />
  }),
  staticData: { ...read, shows: ['item'] },
})
const card = createRoute({
  getParentRoute,
  path: '/warehouse/cards/$warehouseId/$itemId',
  validateSearch: z.object({ from: day, to: day }),
  component: withPage(StockCardPage, function Card() {
    const { warehouseId, itemId } = card.useParams()
    const { from, to } = card.useSearch()
    return <StockCardPage warehouseId={warehouseId} itemId={itemId} from={from} to={to} />
  }),
  staticData: read,
})
const documents = createRoute({
  getParentRoute,
  path: '/warehouse/documents',
  component: AllDocumentsPage,
  staticData: { ...read, title: (say) => say('stock:documents.title') },
})
const document = createRoute({
  getParentRoute,
  path: '/warehouse/documents/$id',
  validateSearch: z.object({ ask: z.enum(['reverse', 'approved', 'rejected']).optional().catch(undefined) }),
  component: withPage(DocumentRoute, function Document() {
    const { id } = document.useParams()
    return <DocumentRoute key={id} {...document.useSearch()} id={id} />
  }),
  staticData: { ...read, shows: ['document'] },
})
const arrival = createRoute({
  getParentRoute,
  path: '/warehouse/documents/$id/arrive',
  component: withPage(ArrivalPage, function Arrival() {
    const { id } = arrival.useParams()
    return <ArrivalPage key={id} waybillId={id} />
  }),
  staticData: { area: place, permission: 'stock.receive', shows: ['draft-arrival'] },
})

export const warehouseRoutes = [
  stockAreaRoute.addChildren([onHand, item, card, ...kindRoutes, documents, document, arrival]),
] as const
