import type { Permission } from '#shared/domain/permissions.ts'
import type { Area } from '../../routing/pages-route.ts'

interface AreaPlace {
  area: Area
  to: '/' | '/warehouse' | '/distributions' | '/consular' | '/reports' | '/office'
  /** Shown to whoever holds one of these; to everyone when there are none. */
  needs: readonly Permission[]
  keys: string
}

/** The rail, from top to bottom. */
export const areas: readonly AreaPlace[] = [
  { area: 'today', to: '/', needs: [], keys: 'Alt+1' },
  { area: 'warehouse', to: '/warehouse', needs: ['stock.read'], keys: 'Alt+2' },
  { area: 'distributions', to: '/distributions', needs: ['distribution.read'], keys: 'Alt+3' },
  { area: 'consular', to: '/consular', needs: ['case.read'], keys: 'Alt+4' },
  { area: 'reports', to: '/reports', needs: ['report.read'], keys: 'Alt+5' },
  { area: 'office', to: '/office', needs: [], keys: 'Alt+6' },
]
