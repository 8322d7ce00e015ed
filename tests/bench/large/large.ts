// `npm run bench -- --large [share]`: an office as large as five years make it, built through its own contract (kept
// outside the repository until the schema or the builder changes), and every figure that it must keep. The
// milliseconds are this machine's; what must be is printed beside them, and the same calls on a file without encryption.
import { statSync } from 'node:fs'
import { stopPaperWorker } from '#office/print/render-paper.ts'
import { exampleAddresses } from '../window/examples.ts'
import { measureWindow } from '../window/measure-window.ts'
import { measureBulkOfOtherKinds } from './bulk-kinds.ts'
import { Figures } from './figures.ts'
import { keepLargeOffice } from './kept-office.ts'
import { measureLongWork } from './long-work.ts'
import { type OpenLarge, openKept, type Side } from './open-kept.ts'
import { measureLists } from './read-rows.ts'
import { measureUnlock } from './unlock.ts'
import { measureBulk, measurePosting, measureVisas } from './write-rows.ts'

const share = Number(process.argv[3] ?? 1)
const say = (line: string) => process.stdout.write(`${line}\n`)

const kept = await keepLargeOffice(share, say)
const large = await openKept(kept)
say(`${sizeOf(large)}\n`)
const figures = new Figures<Side>(large.ours, large.plain, say)
await measurePosting(figures, kept.facts)
await measureBulk(figures, kept.facts, large.ours)
await measureBulkOfOtherKinds(figures, kept.facts, large)
await measureVisas(figures, kept.facts)
await measureLists(figures, kept.facts)
await measureLongWork(figures, kept.facts, large)
await measureUnlock(figures, kept.facts, large)
const name = large.ours.open.user.name
const examples = await exampleAddresses(large.ours.client, kept.facts)
await stopPaperWorker()
await large.close()
await measureWindow(figures, kept, { ...kept.facts.people.everything, name }, examples, say)
say(figures.missed.length === 0 ? '\nall kept' : `\nmissed: ${figures.missed.join(', ')}`)

function sizeOf({ ours: { open } }: OpenLarge): string {
  const of = (table: string) => open.database.raw.prepare(`select count(*) from ${table}`).pluck().get()
  const size = Math.round(statSync(open.database.files.database).size / 1e6)
  return `${of('movement')} movements, ${of('person_status')} people, ${of('case_event')} events, ${size} MB`
}
