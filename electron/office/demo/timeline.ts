import { type Day, daysBetween } from '#shared/domain/dates.ts'
import type { Clock } from '../clock.ts'

/** What happens on which day of the example office's past; what runs may put more on later days. */
export interface Agenda {
  on(day: Day, run: () => Promise<void>): void
  /** Runs everything up to a day, in order of days, the clock of the office moving along. Later things are forgotten. */
  runUntil(lastDay: Day, onProgress: (done: number, of: number) => void): Promise<void>
  clock: Clock
}

const workStarts = 7 * 60
const minutesBetween = 3

/** An agenda whose clock stands at the beginning of a day until it is run. */
export function makeAgenda(firstDay: Day): Agenda {
  const waiting: { day: Day; order: number; run: () => Promise<void> }[] = []
  let order = 0
  let day = firstDay
  let minute = workStarts
  return {
    clock: {
      now() {
        const time = new Date(`${day}T00:00:00.000Z`)
        time.setUTCMinutes(minute)
        // The last day is today, which may still be young: nothing is signed in the future.
        const real = new Date()
        return time > real ? real : time
      },
    },
    on(when, run) {
      if (when < day) throw new RangeError(`${when} is over`)
      waiting.push({ day: when, order: order++, run })
    },
    async runUntil(lastDay, onProgress) {
      const whole = daysBetween(firstDay, lastDay)
      for (;;) {
        waiting.sort((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? -1 : 1))
        const next = waiting.shift()
        if (!next || next.day > lastDay) break
        if (next.day !== day) {
          day = next.day
          minute = workStarts
          onProgress(daysBetween(firstDay, day), whole)
        }
        // The office closes at five: what does not fit is entered in the last minutes.
        minute = Math.min(minute + minutesBetween, 17 * 60)
        await next.run()
      }
      day = lastDay
    },
  }
}
