import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectFolder } from '../../electron/dev/places.ts'
import { say } from '../../electron/dev/run.ts'
import { installSystemPackages } from '../../electron/dev/system-packages.ts'

/** `npm test`: types, lint, dead code, unit and office tests, tests in real Electron. Its last line is `N passed, N failed`. */
interface Count {
  passed: number
  failed: number
}

const results = join(projectFolder, 'test-results')
const require = createRequire(import.meta.url)

/** The program a package calls `name`, to be run by this Node. */
function binary(packageName: string, name = packageName): string {
  const file = join(dirname(require.resolve('vitest/package.json')), '..', packageName, 'package.json')
  const { bin } = require(file) as { bin: string | Record<string, string> }
  return join(dirname(file), typeof bin === 'string' ? bin : (bin[name] ?? ''))
}

function show(title: string, args: string[]): Promise<boolean> {
  say(`\n── ${title}`)
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', () => resolve(false))
    child.once('close', (code) => resolve(code === 0))
  })
}

/** One step that passes or fails as a whole. */
async function step(title: string, args: string[]): Promise<Count> {
  return (await show(title, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** A test run that leaves its counts in a file. A run that failed must count a failure, also when it counted none. */
async function suite(title: string, args: string[], file: string, read: (report: unknown) => Count): Promise<Count> {
  const succeeded = await show(title, args)
  const counted = await readFile(file, 'utf8').then(
    (text) => read(JSON.parse(text)),
    () => ({ passed: 0, failed: 0 }),
  )
  const nothingRan = counted.passed + counted.failed === 0
  return (succeeded && !nothingRan) || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

async function checks(): Promise<Count[]> {
  const layers = ['shared', 'db', 'electron', 'electron/preload', 'renderer', 'tests', 'tests/electron']
  const types: Count[] = []
  for (const layer of layers) types.push(await step(`types of ${layer}`, [binary('typescript', 'tsc'), '-p', layer]))
  const lint = await step('lint', [binary('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.'])
  // Twice: what nothing uses, and what only tests use.
  const dead = await step('dead code', [binary('knip'), '--no-progress'])
  const onlyTested = await step('code that only tests use', [binary('knip'), '--no-progress', '--production'])
  return [...types, lint, dead, onlyTested]
}

function unitTests(): Promise<Count> {
  const file = join(results, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [binary('vitest'), 'run', '--config', 'tests/vitest.config.ts', ...reporters]
  return suite('unit and office tests', args, file, (report) => {
    const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number }
    return { passed: numPassedTests, failed: numFailedTests }
  })
}

function electronTests(): Promise<Count> {
  const args = [binary('@playwright/test', 'playwright'), 'test', '--config', 'tests/playwright.config.ts']
  return suite('tests in real Electron', args, join(results, 'electron.json'), (report) => {
    const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } }
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  })
}

await rm(results, { recursive: true, force: true })
await mkdir(results, { recursive: true })
const counts: Count[] = []
try {
  // Before anything runs: the office's tests check PDFs with other people's tools.
  await installSystemPackages({ display: process.platform === 'linux' && !process.env.DISPLAY, tests: true })
  counts.push(...(await checks()), await unitTests(), await electronTests())
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  counts.push({ passed: 0, failed: 1 })
}
const sum = counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }))
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
say(`\n${sum.passed} passed, ${sum.failed} failed`)
