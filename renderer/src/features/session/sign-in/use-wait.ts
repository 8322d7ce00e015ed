import { useEffect, useState } from 'react'

/** Counts down the seconds after wrong passphrases; start it with what the office answered. */
export function useWait(): { seconds: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(() => Date.now())
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (until === 0) return
    const timer = window.setInterval(() => setNow(Date.now()), 250)
    return () => window.clearInterval(timer)
  }, [until])
  return {
    seconds,
    start: (wait) => {
      setNow(Date.now())
      setUntil(Date.now() + wait * 1000)
    },
  }
}
