import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cacheFolder, projectFolder } from '../../../electron/dev/places.ts'
import { buildLargeOffice } from './build-large.ts'
import type { LargeFacts } from './large-facts.ts'

/** A built office as it lies in the cache: nothing opens it there, measures take a copy. */
export interface KeptOffice {
  folder: string
  /** The same database without encryption. */
  plain: string
  facts: LargeFacts
}

/** What an office's content depends on: built anew when any of it changed. */
const sources = ['db/migrations/**/*.ts', 'db/vocabularies.ts', 'tests/bench/large/{build,live}-*.ts']

/**
 * The large office of a share, built when this schema and builder have not built it yet. It lies outside the
 * repository; those of other schemas are removed.
 */
export async function keepLargeOffice(share: number, say: (line: string) => void): Promise<KeptOffice> {
  const home = join(cacheFolder, 'bench', `${share}-${hashOfSources()}`)
  const kept = { folder: join(home, 'office'), plain: join(home, 'plain.db') }
  const facts = join(home, 'facts.json')
  if (!existsSync(facts)) {
    const making = `${home}.making`
    for (const old of globSync(`${dirname(home)}/${share}-*`)) rmSync(old, { recursive: true, force: true })
    mkdirSync(making, { recursive: true })
    const began = performance.now()
    await buildLargeOffice(share, say, {
      plain: (raw) => {
        raw.exec(`vacuum main into '${join(making, 'plain.db')}'`)
      },
      office: (folder, known) => {
        cpSync(folder, join(making, 'office'), { recursive: true })
        writeFileSync(join(making, 'facts.json'), JSON.stringify(known))
      },
    })
    say(`built through the office's own code in ${Math.round((performance.now() - began) / 1000)} s, kept in ${home}`)
    renameSync(making, home)
  }
  return { ...kept, facts: JSON.parse(readFileSync(facts, 'utf8')) }
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((each) => globSync(each, { cwd: projectFolder })).sort()) {
    hash.update(basename(file)).update(readFileSync(join(projectFolder, file)))
  }
  return hash.digest('hex').slice(0, 12)
}
