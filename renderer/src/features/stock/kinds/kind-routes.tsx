import { createRoute, lazyRouteComponent, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { documentKinds, type FormKind, formKinds } from '#shared/domain/stock/kinds/document-kinds.ts'
import { newId } from '../../../office/use-call-id.ts'
import { withPage } from '../../../routing/with-page.ts'
import { stockAreaRoute } from '../stock-area-route.ts'
import type { KindFormProps } from './kind-form.tsx'

/** The form of each kind is `<kind>/form.tsx`, which exports it as `Form`; each is loaded when it is opened. */
const forms = import.meta.glob<{ Form: (props: KindFormProps) => React.ReactNode }>('./*/form.tsx')

const KindForm = lazyRouteComponent(() => import('./kind-form.tsx'), 'KindForm')
const DocumentListPage = lazyRouteComponent(() => import('../documents/document-list-page.tsx'), 'DocumentListPage')

const getParentRoute = () => stockAreaRoute
const area = 'warehouse' as const
/** The record that the document is begun from, such as the distribution that a waybill is for. */
const validateSearch = z.object({ about: z.uuid().optional().catch(undefined) })

/** The pages of a kind: its list, its form, and the form as it was left. */
function routesOf(kind: FormKind) {
  const { list, may } = documentKinds[kind]
  const load = forms[`./${kind}/form.tsx`]
  if (!load) throw new Error(`The form of a ${kind} is missing: features/stock/kinds/${kind}/form.tsx`)
  const Form = lazyRouteComponent(load, 'Form')
  const page = { preload: () => Promise.all([KindForm.preload?.(), Form.preload?.()]).then(() => undefined) }
  const permission = may.post

  const listed = createRoute({
    getParentRoute,
    path: `/warehouse/${list}`,
    component: withPage(DocumentListPage, function List() {
      return <DocumentListPage key={list} list={list} />
    }),
    staticData: { area, permission: 'stock.read', title: (say) => say(`stock:list.${list}.title`) },
  })
  const begun = createRoute({
    getParentRoute,
    path: `/warehouse/${list}/new`,
    validateSearch,
    component: withPage(page, function New() {
      // Its draft has an address of its own, so that it can be come back to.
      const [id] = useState(newId)
      return <Navigate to={draft.to} params={{ id }} search={begun.useSearch()} replace />
    }),
    staticData: { area, permission, action: true, title: (say) => say(`stock:form.${kind}.newTitle`) },
  })
  const draft = createRoute({
    getParentRoute,
    path: `/warehouse/${list}/draft/$id`,
    validateSearch,
    component: withPage(page, function Draft() {
      const { id } = draft.useParams()
      return <KindForm key={id} kind={kind} id={id} about={draft.useSearch().about} form={Form} />
    }),
    staticData: { area, permission, shows: [`draft-${kind}`] },
  })
  return [listed, begun, draft] as const
}

export const kindRoutes = formKinds.flatMap(routesOf)
