import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/{shared,db,office,renderer,layers}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // What worker threads and processes of the office have compiled once is not compiled again.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'amana-test-code') },
  },
})
