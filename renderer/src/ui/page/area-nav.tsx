import { Link } from '@tanstack/react-router'
import classes from './area-nav.module.css'

export interface AreaPage {
  to: string
  label: string
  /** Only this address itself, not what lies below it. */
  exact?: boolean
}

/** The pages of one area, side by side above what is shown of it. */
export function AreaNav({ label, pages }: { label: string; pages: readonly AreaPage[] }) {
  return (
    <nav className={classes.nav} aria-label={label}>
      {pages.map((page) => (
        <Link
          key={page.to}
          to={page.to}
          className={classes.page}
          activeOptions={{ exact: page.exact ?? false, includeSearch: false }}
        >
          {page.label}
        </Link>
      ))}
    </nav>
  )
}
