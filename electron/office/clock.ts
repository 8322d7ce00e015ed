/** Where the office takes the time from: the computer's clock, or a test's. */
export interface Clock {
  now(): Date
}

/** The computer's clock. It can be wrong, and reports say so: nothing offline proves time. */
export const computerClock: Clock = { now: () => new Date() }
