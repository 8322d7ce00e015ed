import { type AnyRouter, useRouter } from '@tanstack/react-router'

/**
 * Where a record is shown, for links that know only its kind and id: the page whose route says `shows` that kind.
 * Undefined when there is none.
 */
export function placeOf(router: AnyRouter, kind: string, id: string): string | undefined {
  for (const [path, route] of Object.entries(router.routesByPath)) {
    if (route.options.staticData?.shows?.includes(kind)) return path.replace('$id', encodeURIComponent(id))
  }
  return undefined
}

/** Opens the page of a record; false when no page shows its kind. */
export function useOpenRecord(): (kind: string, id: string) => boolean {
  const router = useRouter()
  return (kind, id) => {
    const place = placeOf(router, kind, id)
    if (place) router.history.push(place)
    return place !== undefined
  }
}
