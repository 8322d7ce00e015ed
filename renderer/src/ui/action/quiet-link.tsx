import type { ReactNode } from 'react'
import classes from './quiet-link.module.css'

/** A way on that is not the action of the page: small, underlined when pointed at. */
export function QuietLink({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  return (
    <button type="button" className={classes.link} onClick={onClick}>
      {children}
    </button>
  )
}
