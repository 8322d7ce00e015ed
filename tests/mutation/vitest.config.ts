import { defineConfig } from 'vitest/config'

/** The tests of the area that is being mutated, as `start.ts` names them. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: (process.env.MUTATION_TESTS ?? '').split('\n'),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
