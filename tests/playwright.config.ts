import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'electron',
  testMatch: '**/*.test.ts',
  // Emptied by every run.
  outputDir: '../test-results/electron',
  globalSetup: './electron/prepare.ts',
  // Each test starts its own program; two at a time fill a two-core machine.
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/electron.json' }]],
})
