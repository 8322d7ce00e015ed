import { type RefObject, useEffect, useRef, useState } from 'react'

interface Attempt {
  /** Whether the person has tried to send the form: from then on what is missing is said. */
  tried: boolean
  /** Tries to send: takes in what is being typed, then asks `onGood` or leads to what must be mended. */
  attempt: () => void
  /** Gives the focus back to where it was when the form was tried. */
  goBack: () => void
}

/**
 * Sending a form by keyboard: what stands in the cell with the focus counts too, so it is taken in first; then `isGood`
 * is asked. When something is marked as wrong, the focus goes to the first of it instead.
 */
export function useAttempt(form: RefObject<HTMLElement | null>, isGood: () => boolean, onGood: () => void): Attempt {
  const [tries, setTries] = useState(0)
  const latest = useRef({ isGood, onGood })
  latest.current = { isGood, onGood }
  const left = useRef<HTMLElement | undefined>(undefined)
  const attempt = () => {
    if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body) {
      left.current = document.activeElement
      document.activeElement.blur()
    }
    setTries((was) => was + 1)
  }
  useEffect(() => {
    if (tries === 0) return
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]:not(table *)')
    const cell = form.current?.querySelector<HTMLElement>('td[data-bad]')
    if (latest.current.isGood() && !field && !cell) return latest.current.onGood()
    if (field) field.focus()
    else if (cell) cell.click()
    else left.current?.focus()
  }, [tries, form])
  return { tried: tries > 0, attempt, goBack: () => window.setTimeout(() => left.current?.focus()) }
}
