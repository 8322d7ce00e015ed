import type { AnyRouter } from '@tanstack/react-router'
import type { Permission } from '#shared/domain/permissions.ts'
import type { Say } from '../../text/i18n.ts'

export interface FindablePage {
  path: string
  label: string
  action: boolean
}

/** Every page that has a name and needs no more than its address, as far as the person may open it. */
export function findablePages(
  router: AnyRouter,
  say: Say,
  may: (permission: Permission) => boolean,
): readonly FindablePage[] {
  const pages: FindablePage[] = []
  for (const [path, route] of Object.entries(router.routesByPath)) {
    const data = route.options.staticData
    if (!data?.title || path.includes('$')) continue
    if (data.permission && !may(data.permission)) continue
    pages.push({ path, label: data.title(say), action: data.action ?? false })
  }
  return pages
}
