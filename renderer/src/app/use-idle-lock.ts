import { useEffect } from 'react'
import { lockOffice } from '../office/lock-office.ts'
import { shell } from '../office/shell.ts'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks the office when nobody touched the computer for so many minutes, and when the system locks or sleeps. */
export function useIdleLock(minutes: number | undefined): void {
  useEffect(() => {
    if (minutes === undefined) return
    let timer: number | undefined
    let last = 0
    const lock = () => void lockOffice().catch(() => undefined)
    const start = () => {
      // Moving the mouse fires a hundred times a second; once a second is enough.
      if (Date.now() - last < 1000) return
      last = Date.now()
      window.clearTimeout(timer)
      timer = window.setTimeout(lock, minutes * 60_000)
    }
    start()
    for (const sign of signs) window.addEventListener(sign, start, { passive: true })
    const stopListening = shell.onLock(lock)
    return () => {
      window.clearTimeout(timer)
      stopListening()
      for (const sign of signs) window.removeEventListener(sign, start)
    }
  }, [minutes])
}
