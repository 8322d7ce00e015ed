import type { RouteComponent } from '@tanstack/react-router'

/**
 * A route's component around a lazy page. The router loads the page before it goes there, as it does when the page is the
 * component itself; otherwise the frame is seen empty first, and React shows nothing new for a third of a second after
 * that.
 */
export function withPage(page: Pick<RouteComponent, 'preload'>, component: RouteComponent): RouteComponent {
  return Object.assign(component, { preload: () => page.preload?.() ?? Promise.resolve() })
}
