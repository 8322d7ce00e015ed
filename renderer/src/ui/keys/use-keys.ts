import { createContext, useContext, useEffect, useRef } from 'react'
import { isKey, needsNoField } from './key-match.ts'

interface Registered {
  keys: string
  layer: number
  run: () => void
}

const registered: Registered[] = []
let topLayer = 0
/** The layer a component is in: 0 is the page, a dialog is one above what opened it. */
export const KeyLayer = createContext(0)

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.role === 'combobox')

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const pressesButton = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement
  for (let index = registered.length - 1; index >= 0; index -= 1) {
    const one = registered[index]
    if (!one || one.layer < topLayer || !isKey(one.keys, event)) continue
    if (needsNoField(one.keys) && inField(event.target)) continue
    if (pressesButton && (one.keys === 'Space' || one.keys === 'Enter')) continue
    event.preventDefault()
    one.run()
    return
  }
}

/** Starts listening for shortcuts in the window; call once. */
export function listenForKeys(): void {
  window.addEventListener('keydown', onKeyDown)
}

/**
 * Runs `run` when the keys are pressed, while the component is shown and `enabled`. The last one shown wins, and nothing
 * behind a dialog answers.
 */
export function useKeys(keys: string | undefined, run: () => void, enabled = true): void {
  useRegistered(keys, run, enabled, useContext(KeyLayer))
}

function useRegistered(keys: string | undefined, run: () => void, enabled: boolean, layer: number): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!keys || !enabled) return
    const entry: Registered = { keys, layer, run: () => latest.current() }
    registered.push(entry)
    return () => {
      registered.splice(registered.indexOf(entry), 1)
    }
  }, [keys, enabled, layer])
}

/** Runs `run` when the keys are pressed, whatever dialog is open: for what must never be out of reach, such as the lock. */
export function useKeysEverywhere(keys: string, run: () => void): void {
  useRegistered(keys, run, true, Number.POSITIVE_INFINITY)
}

/** While `open`, only shortcuts inside this layer work. Wrap the dialog's content in `<KeyLayer value={…}>`. */
export function useKeyLayer(open: boolean): number {
  const own = useContext(KeyLayer) + 1
  useEffect(() => {
    if (!open) return
    const before = topLayer
    topLayer = Math.max(topLayer, own)
    return () => {
      topLayer = before
    }
  }, [open, own])
  return own
}
