import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectFolder } from '../../electron/dev/places.ts'
import { type MutationArea, mutationAreas } from './areas.ts'

/**
 * `npm run mutation [area …]`: changes the rules one place at a time and runs their tests each time. Prints what no test
 * noticed, then the score of each area: how many changes of a hundred were noticed. Ends with status 1 below 90.
 */
const least = 90
const results = join(projectFolder, 'test-results', 'mutation')

interface Mutant {
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError'
  mutatorName: string
  replacement?: string
  location: { start: { line: number; column: number } }
}
type Report = { files: Record<string, { mutants: Mutant[] }> }

const stryker = join(
  dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')),
  'bin/stryker.js',
)

async function mutate(area: string, { rules, tests }: MutationArea): Promise<Report> {
  const report = join(results, `${area}.json`)
  const config = join(results, `${area}.stryker.json`)
  const options = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/programmers-messages.mjs'],
    ignorers: ['programmers-messages'],
    mutate: rules,
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    coverageAnalysis: 'perTest',
    // On a busy machine a slow answer is no endless loop.
    timeoutMS: 20_000,
    timeoutFactor: 4,
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
    ignorePatterns: ['/out', '/dist', '/test-results', '/screenshots'],
    // Stryker would read it by an interface that TypeScript 7 does not have.
    tsconfigFile: 'none.json',
    tempDirName: join('test-results', 'mutation', 'sandbox'),
    allowEmpty: true,
  }
  writeFileSync(config, JSON.stringify(options))
  const status = await new Promise((resolve) => {
    const env = { ...process.env, MUTATION_TESTS: tests.join('\n') }
    const child = spawn(process.execPath, [stryker, 'run', config], { cwd: projectFolder, env, stdio: 'inherit' })
    child.once('close', resolve)
  })
  if (status !== 0) throw new Error(`${area}: the tests could not be run with changed rules`)
  return JSON.parse(readFileSync(report, 'utf8')) as Report
}

interface Score {
  area: string
  noticed: number
  all: number
}

function score(area: string, { files }: Report): Score {
  const all: { file: string; mutant: Mutant }[] = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => status !== 'Ignored' && !status.endsWith('Error'))
      .map((mutant) => ({ file, mutant })),
  )
  const missed = all.filter(({ mutant }) => mutant.status === 'Survived' || mutant.status === 'NoCoverage')
  for (const { file, mutant } of missed) {
    const { line, column } = mutant.location.start
    const change = (mutant.replacement ?? '').replace(/\s+/g, ' ').slice(0, 80)
    console.log(`  not noticed: ${file}:${line}:${column} ${mutant.mutatorName} ${change}`)
  }
  return { area, noticed: all.length - missed.length, all: all.length }
}

const percent = ({ noticed, all }: Pick<Score, 'noticed' | 'all'>) => (all === 0 ? 100 : (100 * noticed) / all)

mkdirSync(results, { recursive: true })
const asked = process.argv.slice(2)
const unknown = asked.filter((area) => !mutationAreas[area])
if (unknown.length > 0) throw new Error(`No such area: ${unknown.join(', ')}. ${Object.keys(mutationAreas).join(', ')}`)
const scores: Score[] = []
for (const [area, what] of Object.entries(mutationAreas)) {
  if (asked.length === 0 || asked.includes(area)) scores.push(score(area, await mutate(area, what)))
}
const sum = { noticed: 0, all: 0 }
for (const each of scores) {
  sum.noticed += each.noticed
  sum.all += each.all
  console.log(`${each.area.padEnd(16)} ${percent(each).toFixed(1).padStart(6)} %  ${each.noticed} of ${each.all}`)
}
console.log(`${'together'.padEnd(16)} ${percent(sum).toFixed(1).padStart(6)} %  ${sum.noticed} of ${sum.all}`)
process.exitCode = scores.some((each) => percent(each) < least) ? 1 : 0
