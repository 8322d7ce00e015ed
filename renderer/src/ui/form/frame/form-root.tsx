import type { ReactNode, RefObject } from 'react'
import { StateShape } from '../../state-mark.tsx'
import classes from './form-root.module.css'
import { walkOnEnter } from './walk-on-enter.ts'

interface FormRootProps {
  form: { root: RefObject<HTMLElement | null> }
  className?: string | undefined
  children: ReactNode
}

/** Everything a form's fields are in: Enter walks through them, and the focus goes to the first fault inside. */
export function FormRoot({ form, className, children }: FormRootProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter only walks between the fields inside
    <div
      ref={(element) => {
        form.root.current = element
      }}
      className={className}
      onKeyDown={walkOnEnter}
      data-form
    >
      {children}
    </div>
  )
}

/** What is wrong with a form and stands at none of its fields. */
export function FormFaults({ faults }: { faults: readonly string[] }) {
  if (faults.length === 0) return null
  return (
    <div className={classes.faults} role="alert">
      <StateShape state="needsYou" />
      <div>
        {faults.map((fault) => (
          <p key={fault}>{fault}</p>
        ))}
      </div>
    </div>
  )
}
