import { type ReactNode, useId } from 'react'
import classes from './sections.module.css'

/** One matter of a page that has several. */
export function Section({ title, says, children }: { title: string; says?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {title}
      </h2>
      {says ? <p className={classes.says}>{says}</p> : null}
      {children}
    </section>
  )
}
