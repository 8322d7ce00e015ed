// Run as a process of its own: takes an office's folder, says so (or why not), and holds it until it is killed.
import { openOfficeFolder } from '#office/session/office-folder.ts'
import { makeClock } from '#tests/support/office-file.ts'

const [folder = ''] = process.argv.slice(2)
const outcome = openOfficeFolder(folder, { clock: makeClock('2026-11-22T09:00:00.000Z') })
console.log('problem' in outcome ? JSON.stringify(outcome) : 'taken')
setInterval(() => undefined, 1000)
