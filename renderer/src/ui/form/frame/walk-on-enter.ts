import type { KeyboardEvent } from 'react'

const fields = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled)'

/** Enter leads to the next field of the form, as in a line grid; Ctrl+Enter is left to the action that sends it. */
export function walkOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
  const from = event.target
  if (!(from instanceof HTMLInputElement || from instanceof HTMLSelectElement)) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(fields)]
  const next = all[all.indexOf(from) + (event.shiftKey ? -1 : 1)]
  event.preventDefault()
  next?.focus()
}
