import type { ReactNode } from 'react'
import { useReading } from '../../text/use-reading.ts'
import classes from './facts.module.css'

export interface Fact {
  id: string
  label: string
  /** Left out, the fact is shown as not given. A number is written in the person's digits. */
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
          <dd>
            <FactValue value={fact.value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What a fact says, or a dash when it says nothing. */
export function FactValue({ value }: { value: ReactNode }) {
  const { format } = useReading()
  if (value === undefined || value === null || value === '') return '—'
  return typeof value === 'number' ? format.number(value) : typeof value === 'string' ? <bdi>{value}</bdi> : value
}
