import type { ReactNode } from 'react'
import classes from './page/sections.module.css'
import { StateShape } from './state-mark.tsx'

/** The result of a proof as one sentence, told apart by shape and words, not by colour alone. */
export function Verdict({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <p className={good ? classes.good : classes.bad} role={good ? 'status' : 'alert'}>
      <StateShape state={good ? 'done' : 'needsYou'} />
      <span>{children}</span>
    </p>
  )
}
