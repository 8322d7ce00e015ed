import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { pagesRoute } from '../../routing/pages-route.ts'
import { withPage } from '../../routing/with-page.ts'

const ArrivalPage = lazyRouteComponent(() => import('./document/arrival-page.tsx'), 'ArrivalPage')
const DocumentRoute = lazyRouteComponent(() => import('./document/document-route.tsx'), 'DocumentRoute')
const AllDocumentsPage = lazyRouteComponent(() => import('./documents/document-lists.tsx'), 'AllDocumentsPage')
const ReceiptsPage = lazyRouteComponent(() => import('./documents/document-lists.tsx'), 'ReceiptsPage')
const WaybillsPage = lazyRouteComponent(() => import('./documents/document-lists.tsx'), 'WaybillsPage')
const ItemPage = lazyRouteComponent(() => import('./on-hand/item-page.tsx'), 'ItemPage')
const OnHandPage = lazyRouteComponent(() => import('./on-hand/on-hand-page.tsx'), 'OnHandPage')
const StockCardPage = lazyRouteComponent(() => import('./on-hand/stock-card-page.tsx'), 'StockCardPage')
const LossesPage = lazyRouteComponent(() => import('./documents/document-lists.tsx'), 'LossesPage')
const NewLoss = lazyRouteComponent(() => import('./loss/loss-form.tsx'), 'NewLoss')
const LossForm = lazyRouteComponent(() => import('./loss/loss-form.tsx'), 'LossForm')
const NewReceipt = lazyRouteComponent(() => import('./receipt/receipt-form.tsx'), 'NewReceipt')
const ReceiptForm = lazyRouteComponent(() => import('./receipt/receipt-form.tsx'), 'ReceiptForm')
const WarehouseArea = lazyRouteComponent(() => import('./stock-area.tsx'), 'WarehouseArea')
const NewWaybill = lazyRouteComponent(() => import('./waybill/waybill-form.tsx'), 'NewWaybill')
const WaybillForm = lazyRouteComponent(() => import('./waybill/waybill-form.tsx'), 'WaybillForm')

const area = createRoute({ getParentRoute: () => pagesRoute, id: 'warehouse-area', component: WarehouseArea })
const getParentRoute = () => area
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
const receipts = createRoute({
  getParentRoute,
  path: '/warehouse/receipts',
  component: ReceiptsPage,
  staticData: { ...read, title: (say) => say('stock:receipts.title') },
})
const newReceipt = createRoute({
  getParentRoute,
  path: '/warehouse/receipts/new',
  component: NewReceipt,
  staticData: {
    area: place,
    permission: 'stock.receive',
    action: true,
    title: (say) => say('stock:receipt.newTitle'),
  },
})
const receiptDraft = createRoute({
  getParentRoute,
  path: '/warehouse/receipts/draft/$id',
  component: withPage(ReceiptForm, function Draft() {
    const { id } = receiptDraft.useParams()
    return <ReceiptForm key={id} id={id} />
  }),
  staticData: { area: place, permission: 'stock.receive', shows: ['draft-receipt'] },
})
const waybills = createRoute({
  getParentRoute,
  path: '/warehouse/waybills',
  component: WaybillsPage,
  staticData: { ...read, title: (say) => say('stock:waybills.title') },
})
const newWaybill = createRoute({
  getParentRoute,
  path: '/warehouse/waybills/new',
  validateSearch: z.object({ distribution: z.uuid().optional().catch(undefined) }),
  component: withPage(NewWaybill, function New() {
    return <NewWaybill distribution={newWaybill.useSearch().distribution} />
  }),
  staticData: {
    area: place,
    permission: 'stock.dispatch',
    action: true,
    title: (say) => say('stock:waybill.newTitle'),
  },
})
const waybillDraft = createRoute({
  getParentRoute,
  path: '/warehouse/waybills/draft/$id',
  validateSearch: z.object({ distribution: z.uuid().optional().catch(undefined) }),
  component: withPage(WaybillForm, function Draft() {
    const { id } = waybillDraft.useParams()
    return <WaybillForm key={id} id={id} distribution={waybillDraft.useSearch().distribution} />
  }),
  staticData: { area: place, permission: 'stock.dispatch', shows: ['draft-waybill'] },
})
const losses = createRoute({
  getParentRoute,
  path: '/warehouse/losses',
  component: LossesPage,
  staticData: { ...read, title: (say) => say('stock:losses.title') },
})
const newLoss = createRoute({
  getParentRoute,
  path: '/warehouse/losses/new',
  validateSearch: z.object({ waybill: z.uuid().optional().catch(undefined) }),
  component: withPage(NewLoss, function New() {
    return <NewLoss waybill={newLoss.useSearch().waybill} />
  }),
  staticData: {
    area: place,
    permission: 'stock.report-loss',
    action: true,
    title: (say) => say('stock:loss.newTitle'),
  },
})
const lossDraft = createRoute({
  getParentRoute,
  path: '/warehouse/losses/draft/$id',
  validateSearch: z.object({ waybill: z.uuid().optional().catch(undefined) }),
  component: withPage(LossForm, function Draft() {
    const { id } = lossDraft.useParams()
    return <LossForm key={id} id={id} waybill={lossDraft.useSearch().waybill} />
  }),
  staticData: { area: place, permission: 'stock.report-loss', shows: ['draft-loss-report'] },
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
  area.addChildren([
    onHand,
    item,
    card,
    receipts,
    newReceipt,
    receiptDraft,
    waybills,
    newWaybill,
    waybillDraft,
    losses,
    newLoss,
    lossDraft,
    documents,
    document,
    arrival,
  ]),
] as const
