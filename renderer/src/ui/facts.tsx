import type { ReactNode } from 'react'
import classes from './facts.module.css'

export interface Fact {
  id: string
  label: string
  /** Left out, the fact is shown as not given. */
  value?: ReactNode
  /** Takes the whole width: remarks, addresses. */
  wide?: boolean
}

/** Parties, dates and the like as a printed form would have them: label and value, two columns. */
export function Facts({ facts, columns = 2 }: { facts: readonly Fact[]; columns?: 1 | 2 }) {
  return (
    <dl className={classes.facts} data-columns={columns}>
      {facts.map((fact) => (
        <div key={fact.id} className={classes.fact} data-wide={fact.wide || undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value === undefined || fact.value === null || fact.value === '' ? '—' : fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
