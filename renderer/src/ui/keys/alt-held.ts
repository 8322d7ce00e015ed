import { useSyncExternalStore } from 'react'

let held = false
const listeners = new Set<() => void>()
function set(next: boolean): void {
  if (held === next) return
  held = next
  for (const listener of listeners) listener()
}

/** Starts watching the Alt key in the window; call once. */
export function watchAlt(): void {
  window.addEventListener('keydown', (event) => set(event.key === 'Alt' || (held && event.altKey)))
  window.addEventListener('keyup', (event) => {
    // Alone, Alt would move the focus to a menu bar that this program does not have.
    if (event.key === 'Alt') event.preventDefault()
    set(false)
  })
  window.addEventListener('blur', () => set(false))
}

/** Whether Alt is held down now: then each action shows its keys. */
export function useAltHeld(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => held,
  )
}
