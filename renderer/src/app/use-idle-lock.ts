import { useEffect } from 'react'
import { office } from '../office/client.ts'
import { lockOffice } from '../office/lock-office.ts'
import { shell } from '../office/shell.ts'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
/** Moving the mouse fires a hundred times a second; the office counts in minutes. */
const reportEveryMs = 10_000

/**
 * While somebody is signed in: tells the office that somebody touches the computer (it is the office that locks when nobody
 * does), and locks when the system locks or sleeps.
 */
export function useIdleLock(open: boolean): void {
  useEffect(() => {
    if (!open) return
    let last = 0
    let pointer = ''
    const report = (event: Event) => {
      // What is drawn anew under a pointer at rest makes the browser say that it moved: nobody touched it.
      const at = event instanceof PointerEvent ? `${event.screenX} ${event.screenY}` : ''
      if (event.type === 'pointermove' && at === pointer) return
      pointer = at || pointer
      if (Date.now() - last < reportEveryMs) return
      last = Date.now()
      void office.session.reportActivity().catch(() => undefined)
    }
    for (const sign of signs) window.addEventListener(sign, report, { passive: true })
    const stopListening = shell.onLock(() => void lockOffice().catch(() => undefined))
    return () => {
      stopListening()
      for (const sign of signs) window.removeEventListener(sign, report)
    }
  }, [open])
}
