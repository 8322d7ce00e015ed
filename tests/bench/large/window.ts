// `npm run bench -- --window [share]`: only what is measured in the window of the large office.
import { exampleAddresses } from '../window/examples.ts'
import { measureWindow } from '../window/measure-window.ts'
import { Figures } from './figures.ts'
import { keepLargeOffice } from './kept-office.ts'
import { openKept, type Side } from './open-kept.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const kept = await keepLargeOffice(Number(process.argv[3] ?? 1), say)
const large = await openKept(kept)
const figures = new Figures<Side>(large.ours, large.plain, say)
const examples = await exampleAddresses(large.ours.client, kept.facts)
const { name } = large.ours.open.user
await large.close()
await measureWindow(figures, kept, { ...kept.facts.people.everything, name }, examples, say)
say(figures.missed.length === 0 ? '\nall kept' : `\nmissed: ${figures.missed.join(', ')}`)
